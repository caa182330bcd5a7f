/*
 * A lesson, read in the terminal: prose wrapped, page by page. A card waits
 * until it is turned over, and in a prediction asks for the reader's own answer
 * first. Where a text names a demo, the reader may run it on the spot. Not on a
 * terminal, all of it comes at once.
 */
#ifndef READING_H
#define READING_H

#include "base/error.h"

#include <stdbool.h>

/* folder: of the lesson, "lessons/06-realloc". False: *e says why. */
bool reading_show(const char *folder, struct error *e);

#endif
