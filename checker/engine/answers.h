/*
 * The witness for exercises in which the learner writes down what was seen:
 * compares the lines "name: answer" of a file with the manifest.
 */
#ifndef ANSWERS_H
#define ANSWERS_H

#include "base/text.h"
#include "engine/engine.h"

/* Appends the whole answers file; one that is not there is empty. */
void answers_text(const struct exercise *x, const char *folder, struct text *out);

/* A missing file counts as every question open. *right: lines that hold. */
void answers_read(const struct exercise *x, const char *folder, struct reading *out,
                  size_t *right);

#endif
