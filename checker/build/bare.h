/*
 * Copies of the C library's files for Memcheck. Where a file bears a build-id,
 * Valgrind reads all of its debugging information at start, which takes half
 * of that start; who wrote which line of libc is nothing that a verdict needs.
 */
#ifndef BARE_H
#define BARE_H

#include "base/error.h"
#include "base/text.h"

#include <stdbool.h>

/*
 * The folder of the copies, made first if need be; relative to the project.
 * False: they cannot be made here, and all works without them, but slower.
 */
bool build_bare(struct text *folder, struct error *e);

#endif
