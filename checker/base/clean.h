/*
 * Bytes that we did not write (a learner's source, a tool's words) on their
 * way to a terminal or a file: made harmless and valid UTF-8.
 *
 *     struct text t = {0};
 *     text_add_clean(&t, "caf\xe9 \033[2J", 9);     "caf<U+FFFD> [2J"
 *     size_t columns = columns_of(text_string(&t), t.length);
 */
#ifndef CLEAN_H
#define CLEAN_H

#include "base/text.h"

#include <stddef.h>
#include <stdint.h>

/*
 * Appends the bytes. What is not UTF-8 becomes U+FFFD; a tab or a line's end
 * becomes one space; other control bytes, and characters that are invisible
 * or turn the direction of the text, are left out.
 */
void text_add_clean(struct text *t, const char *bytes, size_t length);

/* The same in ASCII: drawings and typography by their twins, the rest as '?'. */
void text_add_ascii(struct text *t, const char *bytes, size_t length);

/* How many columns of a terminal cleaned text takes. */
size_t columns_of(const char *utf8, size_t length);

/*
 * Takes one character off the front: returns how many bytes it is long, never
 * 0 while length is not 0. A sequence that is not UTF-8 gives U+FFFD.
 */
size_t utf8_next(const char *bytes, size_t length, uint32_t *point);

#endif
