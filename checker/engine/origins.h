/*
 * Values that nobody set. Where they were made, Memcheck knows only when it is
 * told to keep book, which takes up to twice its time: most submissions have
 * none, and are not to wait for it.
 */
#ifndef ENGINE_ORIGINS_H
#define ENGINE_ORIGINS_H

#include "exercise/exercise.h"

#include <stdbool.h>

/* Is the exercise about such values? Then the first run keeps book already. */
bool origins_expected(const struct exercise *exercise);

/* Does a report in this folder of Memcheck's speak of one? */
bool origins_asked(const char *folder);

#endif
