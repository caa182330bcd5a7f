/*
 * The folder that belongs to one checker at work. Its hosts stand in it and
 * write nowhere else; the folder of the run that is under way lies in it.
 *
 *     struct room room = {0};
 *     if (!room_make(&room, e))
 *         return false;
 *     room_remove(&room);
 */
#ifndef ROOM_H
#define ROOM_H

#include "base/error.h"
#include "base/text.h"

#include <stdbool.h>

struct room {
    struct text path;      /* absolute */
};

/*
 * Makes build/runs/NAME, three levels below the project, empty and ours alone.
 * Rooms of checkers that were stopped before they could remove them are removed.
 */
bool room_make(struct room *room, struct error *e);

void room_remove(struct room *room);

/* Is there nothing in it but what belongs there? */
bool room_is_tidy(const struct room *room);

#endif
