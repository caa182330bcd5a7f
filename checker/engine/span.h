/*
 * A piece of somebody else's bytes, read from left to right. Nothing is
 * copied until span_copy(), and nothing is ever read past the end.
 *
 *     struct span line = {bytes, length};
 *     uint64_t size;
 *     if (span_skip(&line, "WRITE of size ") && span_decimal(&line, &size)) ...
 */
#ifndef SPAN_H
#define SPAN_H

#include "base/arena.h"
#include "base/text.h"

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

struct span {
    const char *at;         /* never NULL; not ended by a NUL */
    size_t length;
};

/*
 * Takes the next line off *rest, without its end. False when nothing is left,
 * or only the beginning of a line whose end was cut off.
 */
bool span_next_line(struct span *rest, struct span *line);

bool span_is(struct span s, const char *word);
bool span_starts(struct span s, const char *word);
bool span_blank(struct span s);

/* On true the word, or the number, is taken off the front of *s. */
bool span_skip(struct span *s, const char *word);
/* A number too large for 64 bits becomes the largest one. */
bool span_decimal(struct span *s, uint64_t *out);
/* With or without 0x in front. */
bool span_hexadecimal(struct span *s, uint64_t *out);
void span_skip_spaces(struct span *s);

/*
 * Cuts s at the first (last) place where word stands; word itself is in
 * neither part. False: word is not in s, and the parts are unchanged. Either
 * part may be NULL, or be s itself.
 */
bool span_split(struct span s, const char *word, struct span *before, struct span *after);
bool span_split_last(struct span s, const char *word, struct span *before, struct span *after);

/*
 * Appends what is safe to print: what the learner's program may have put into
 * a report cannot move the cursor of a terminal or break a JSON file. What is
 * not UTF-8, and control bytes but those in keep, become '?'.
 */
void span_clean(struct span s, const char *keep, struct text *out);

/* A clean copy of one line; after 1000 bytes it ends. */
char *span_copy(struct span s, struct arena *arena);

#endif
