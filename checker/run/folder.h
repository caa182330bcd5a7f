/*
 * The folder of one run: a sub-folder per engine for its raw reports, and one
 * in which the learner's program runs. Each is made when it is needed: on a disk
 * they cost more than what is written to them.
 *
 *     struct run_folder folder = {0};
 *     if (!run_folder_make(&folder, &room, e))
 *         return false;
 *     const char *kept = run_folder_finish(&folder, "03.1", &arena);
 */
#ifndef RUN_FOLDER_H
#define RUN_FOLDER_H

#include "base/arena.h"
#include "base/error.h"
#include "base/text.h"
#include "finding/finding.h"
#include "run/room.h"

#include <stdbool.h>

#define RUNS_FOLDER "build/runs"
#define RUN_NAME "run"

struct run_folder {
    struct text path;      /* absolute */
};

/* Makes the folder run in the room, anew if there is one already. */
bool run_folder_make(struct run_folder *folder, const struct room *room, struct error *e);

/* Makes the two sub-folders of an engine that runs something, unless they are there. */
bool run_folder_open(const char *folder, enum engine_id id, struct error *e);

/* Makes them anew: it begins again. */
bool run_folder_clear(const char *folder, enum engine_id id, struct error *e);

/*
 * Keeps it as build/runs/KEEP, in place of the one kept before, and returns
 * that path (the arena owns it); KEEP NULL removes it and returns NULL.
 */
const char *run_folder_finish(struct run_folder *folder, const char *keep, struct arena *arena);

#endif
