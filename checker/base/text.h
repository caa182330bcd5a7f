/*
 * A growing string. {0} is an empty one; text.bytes is NULL or ends in NUL.
 *
 *     struct text t = {0};
 *     text_addf(&t, "%d of %d", passed, total);
 *     puts(text_string(&t));
 *     text_release(&t);
 */
#ifndef TEXT_H
#define TEXT_H

#include <stdarg.h>
#include <stddef.h>

struct text {
    char *bytes;
    size_t length;       /* without the final NUL; may contain NULs itself */
    size_t capacity;
};

void text_add(struct text *t, const char *string);
void text_add_bytes(struct text *t, const char *bytes, size_t length);
void text_add_char(struct text *t, char c);
__attribute__((format(printf, 2, 3)))
void text_addf(struct text *t, const char *format, ...);
void text_addv(struct text *t, const char *format, va_list arguments);

/* The string, never NULL. Borrowed from the text until its next change. */
const char *text_string(const struct text *t);

void text_clear(struct text *t);
void text_release(struct text *t);

/* Hands the string over: the caller frees it, the text is empty again. */
char *text_take(struct text *t);

#endif
