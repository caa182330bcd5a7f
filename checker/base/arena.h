/*
 * Owns everything that lives as long as one report. Each object is a malloc of
 * its own, so that ASan and Memcheck see the edges of every one of them.
 *
 *     struct arena a = {0};
 *     const char *name = arena_copy(&a, line);
 *     arena_release(&a);
 */
#ifndef ARENA_H
#define ARENA_H

#include <stddef.h>

struct arena {
    void **blocks;
    size_t count, capacity;
};

/* Zero-filled; lives until arena_release(). Never NULL. */
void *arena_array(struct arena *a, size_t count, size_t size);

/* Copies of strings. arena_copy(a, NULL) is NULL. */
char *arena_copy(struct arena *a, const char *string);
char *arena_copy_bytes(struct arena *a, const char *bytes, size_t length);
__attribute__((format(printf, 2, 3)))
char *arena_printf(struct arena *a, const char *format, ...);

void arena_release(struct arena *a);

#endif
