/*
 * What is made once and kept by the hash of all that went into it: hosts,
 * tests, libraries. A file is only ever put there whole, by rename.
 */
#ifndef BUILD_CACHE_H
#define BUILD_CACHE_H

#include "base/text.h"

#include <stdint.h>

#define CACHE_FOLDER "build/cache"

/* "build/cache/0123456789abcdef-host-plain" */
void cache_path(uint64_t hash, const char *suffix, struct text *path);

#endif
