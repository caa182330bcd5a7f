/*
 * Ten minutes with what was learned before: the why-questions and interview
 * cards of the lessons that have been begun, as many as are due, five at most.
 */
#ifndef REVIEW_H
#define REVIEW_H

#include "base/error.h"

#include <stdbool.h>

/* False: *e says why. Not on a terminal it only says what is due. */
bool review_hold(struct error *e);

#endif
