/*
 * What is made once and kept by the hash of all that went into it: hosts,
 * tests, libraries. A file is only ever put there whole, by rename.
 */
#ifndef BUILD_CACHE_H
#define BUILD_CACHE_H

#include "base/error.h"
#include "base/text.h"

#include <stdbool.h>
#include <stdint.h>

#define CACHE_FOLDER "build/cache"

/* "build/cache/0123456789abcdef-host-plain" */
void cache_path(uint64_t hash, const char *suffix, struct text *path);

/* Makes something of a library's file, by the name of that file, in the folder. */
typedef bool cache_maker(const char *library, const char *folder, struct error *e);

/*
 * The folder of what is made of each file of the C library, libc and libm; made
 * first if need be.
 */
bool cache_folder(const char *suffix, cache_maker *make, struct text *folder, struct error *e);

#endif
