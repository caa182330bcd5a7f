/*
 * A 64-bit fingerprint of bytes (FNV-1a), for names in the cache.
 *
 *     uint64_t h = hash_bytes(HASH_START, source, length);
 */
#ifndef HASH_H
#define HASH_H

#include <stddef.h>
#include <stdint.h>

#define HASH_START UINT64_C(0xcbf29ce484222325)

uint64_t hash_bytes(uint64_t hash, const void *bytes, size_t length);

/* The string with its final NUL, so that "ab","c" differs from "a","bc". */
uint64_t hash_string(uint64_t hash, const char *string);

/* The contents of a file; a file that cannot be read counts as its name. */
uint64_t hash_file(uint64_t hash, const char *path);

/* Names and contents of all files of a folder, not below it. */
uint64_t hash_folder(uint64_t hash, const char *path);

/*
 * Which program a name stands for: its path, size and time of change. A tool
 * that was updated gets another fingerprint.
 */
uint64_t hash_program(uint64_t hash, const char *name);

#endif
