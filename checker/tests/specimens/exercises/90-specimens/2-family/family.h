/*
 * A family of shapes, some of which lie inside others. A shape is made by its
 * name and says how large it is; who draws a family gets one line of text. The
 * classes are C++; no exception leaves these functions.
 */
#ifndef FAMILY_H
#define FAMILY_H

#include <stdbool.h>
#include <stddef.h>

#ifdef __cplusplus
extern "C" {
#endif

struct family;

/* An empty family of that name, of which it keeps a copy. NULL: no memory. */
struct family *family_make(const char *name);

/* Releases the family and its shapes; NULL is fine. */
void family_free(struct family *family);

/*
 * Adds "square" or "strip" of this side, inside the shape that was added last
 * if inner is set. False: there is no such shape, or no memory; nothing has changed.
 */
bool family_add(struct family *family, const char *shape, int side, bool inner);

/* Of all shapes together: a square has side * side, a strip has side * 1. */
int family_area(const struct family *family);

/* How many shapes does the last one lie in? */
size_t family_depth(const struct family *family);

/*
 * Writes "name: square 2, strip 3", cut to size, with its end. False: no memory,
 * and the text is empty.
 */
bool family_draw(const struct family *family, char *out, size_t size);

#ifdef __cplusplus
}
#endif

#endif
