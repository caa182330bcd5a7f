/*
 * The witness for exercises in which the learner writes down what was seen:
 * compares the lines "name: answer" of a file with the manifest.
 */
#ifndef ANSWERS_H
#define ANSWERS_H

#include "engine/engine.h"

/* A missing file counts as every question open. *right: lines that hold. */
void answers_read(const struct exercise *x, const char *folder, struct reading *out,
                  size_t *right);

#endif
