/*
 * Where the learner's files go when something else takes their place: below
 * work/attic/, under the exercise's number, with the time in their names. A
 * journal there says what came from where, so that it can be taken back.
 * Nothing is ever removed from it.
 *
 *     struct text kept = {0};
 *     if (!attic_put(x, "work/03-.../log.c", &kept, e))     (moved: it is not there any more)
 *         return false;
 *     ...
 *     attic_take_back(&where, &kept, e);                    (the last one comes back)
 */
#ifndef ATTIC_H
#define ATTIC_H

#include "base/error.h"
#include "base/text.h"

#include <stdbool.h>

/* Moves the file away and notes it; *kept has its new path. False: it is where it was. */
bool attic_put(const char *exercise, const char *path, struct text *kept, struct error *e);

/*
 * Takes the last move back. What is in its place now goes to the attic too, but
 * not to the journal. *where: the path that the file has again. False: *e says
 * why, or that there is nothing to take back.
 */
bool attic_take_back(struct text *where, struct text *instead, struct error *e);

#endif
