/*
 * Allocation for the checker itself. A checker that is out of memory cannot
 * do anything sensible any more, so these never return NULL: they print one
 * sentence and end with status 3.
 */
#ifndef MEMORY_H
#define MEMORY_H

#include <stddef.h>

/* Zero-filled. The caller owns the result and gives it back with free(). */
void *memory_array(size_t count, size_t size);

/* Like realloc(old, count * size), with the product checked. */
void *memory_resize(void *old, size_t count, size_t size);

#endif
