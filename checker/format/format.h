/*
 * Ways to show a verdict. A new one is a file here and a line in the table.
 */
#ifndef FORMAT_H
#define FORMAT_H

#include "verdict/verdict.h"

#include <stdbool.h>
#include <stddef.h>
#include <stdio.h>

/* What the place we write to can show. */
struct screen {
    unsigned width;       /* columns; 80 when not a terminal */
    bool colour;          /* escapes may be used */
    bool unicode;         /* box drawing and arrows may be used */
    bool all;             /* show every finding in full, not only the worst */
    const char *attempt;  /* "attempt 4 · last pass: never", or NULL outside lessons */
    const char *next;     /* the line that says what to do next, or NULL */
};

/*
 * Looks at the stream and the environment: NO_COLOR, TERM=dumb, not a
 * terminal: no colour; ASCII=1 or a locale without UTF-8: no unicode.
 */
struct screen screen_of(FILE *out);

struct format {
    const char *name;     /* "terminal", "json", "plain" */
    const char *about;
    void (*print)(const struct verdict *v, const struct screen *screen, FILE *out);
    bool english;         /* whatever the reader's language: a program reads it */
};

extern const struct format format_table[];
extern const size_t format_count;

/* NULL when there is none of that name. */
const struct format *format_named(const char *name);

/* From here on the checker speaks as this format does; to be called before anything is examined. */
void format_speak(const struct format *format);

#endif
