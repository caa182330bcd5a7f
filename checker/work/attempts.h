/*
 * Each text of a learner's file that was checked, kept below work/attempts/
 * under the exercise's number: 0007-57.c is the seventh, which got 57 points.
 * The newest hundred stay.
 */
#ifndef ATTEMPTS_H
#define ATTEMPTS_H

#include "base/error.h"
#include "base/text.h"

#include <stdbool.h>

/* name: of the file, for its ending. False: it could not be kept. */
bool attempts_keep(const char *exercise, unsigned number, unsigned score, const char *name,
                   const struct text *source, struct error *e);

#endif
