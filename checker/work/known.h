/*
 * Has somebody tried this before? The wrong fixes that an exercise is proved
 * with are those that people make; who writes one of them gets the sentence
 * that says what is wrong with it. Comments and blanks do not count.
 *
 *     const char *words = known_fix(x, &v->source[0].text, &arena);
 */
#ifndef KNOWN_H
#define KNOWN_H

#include "base/arena.h"
#include "base/text.h"
#include "exercise/exercise.h"

/* The sentence, or NULL: it is none of them. */
const char *known_fix(const struct exercise *x, const struct text *source, struct arena *arena);

#endif
