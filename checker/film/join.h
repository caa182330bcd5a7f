/*
 * Brings the film and the verdict together: which block a finding is about, by
 * its place of birth, its size and its test.
 *
 *     film_join(&film, &verdict);
 */
#ifndef FILM_JOIN_H
#define FILM_JOIN_H

#include "film/film.h"
#include "verdict/verdict.h"

/*
 * Marks the scenes. Those with a refused allocation that no finding is about
 * are taken out of the film.
 */
void film_join(struct film *film, struct verdict *v);

/* The learner's frame of a stack, else the innermost with a file, else NULL. */
const struct frame *film_frame(const struct verdict *v, const struct stack *s);

#endif
