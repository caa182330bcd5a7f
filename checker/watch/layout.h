/*
 * A verdict in so many lines: all of it where it fits, else what matters most.
 *
 *     struct layout layout = {.screen = screen, .rows = 22};
 *     layout_verdict(&layout, &verdict, &text);
 */
#ifndef WATCH_LAYOUT_H
#define WATCH_LAYOUT_H

#include "base/text.h"
#include "format/format.h"
#include "verdict/verdict.h"

#include <stdbool.h>
#include <stddef.h>

struct layout {
    struct screen screen;      /* with the words on the attempt; .all and .next are not looked at */
    size_t rows;               /* most lines; 0: as many as it takes, every finding in full */
    bool plain;                /* sentences, in as many lines as they take */
    const char *changes;       /* since the run before; empty: there was none */
    const char *next;          /* what to do next, or NULL */
};

/* Appends the lines, each with its end. */
void layout_verdict(const struct layout *layout, const struct verdict *v, struct text *out);

/* How many lines the text has. */
size_t layout_rows(const char *text);

/* The first bytes of the text, up to so many lines. */
size_t layout_bytes(const char *text, size_t rows);

#endif
