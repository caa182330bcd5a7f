/*
 * What a reader has predicted, kept in work/predictions so that it can be held
 * against what the machine said: one line each, and nothing is ever taken out.
 *
 *     if (!prediction_keep("06", "Predict, then look", "9 and 0", 2, e)) ...
 */
#ifndef PREDICTION_H
#define PREDICTION_H

#include "base/error.h"
#include "base/text.h"

#include <stdbool.h>

/* sure: 1 to 3, 0: not said. */
bool prediction_keep(const char *lesson, const char *card, const char *answer, unsigned sure,
                     struct error *e);

/* Appends the last answer to this card, as it was written. False: there is none. */
bool prediction_last(const char *lesson, const char *card, struct text *out);

#endif
