/*
 * Where a program is, as execvp(3) would find it.
 *
 *     struct text path = {0};
 *     if (!program_find("valgrind", &path)) ...
 */
#ifndef PROGRAM_H
#define PROGRAM_H

#include "base/text.h"

#include <stdbool.h>

/* True: *path has the executable's path appended. */
bool program_find(const char *name, struct text *path);

#endif
