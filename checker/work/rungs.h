/*
 * How far up the ladder of a finding somebody has climbed, in each exercise:
 * work/rungs, one line each, written as a whole.
 */
#ifndef RUNGS_H
#define RUNGS_H

#include "base/error.h"

#include <stdbool.h>

/* One rung more, up to `most`; *out: how many are shown now. */
bool rungs_climb(const char *exercise, const char *code, unsigned most, unsigned *out,
                 struct error *e);

#endif
