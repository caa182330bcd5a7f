/*
 * The terminal as a roll of paper: what was printed stays and scrolls by; only
 * the last line is written over. So no escape is needed to move about, and a
 * verdict is never wiped away by the next one.
 *
 *     struct view view = {0};
 *     view_measure(&view);
 *     view_frame(&view, "watching badge.c", body, keys);
 *     view_status(&view, "checking asan ...");
 *     view_end(&view);
 */
#ifndef WATCH_VIEW_H
#define WATCH_VIEW_H

#include "format/format.h"

#include <stdbool.h>
#include <stddef.h>

struct view {
    struct screen screen;
    size_t rows;             /* of the terminal */
    size_t used;             /* columns of the last line */
    bool plain;              /* for a screen reader: no drawings, and no line is written over */
};

/* Looks how large the terminal is. True: it is not as it was. */
bool view_measure(struct view *view);

/* How many lines of a body fit between the first and the last. */
size_t view_room(const struct view *view);

/* A line of words across the screen, the body's lines, and the last line. */
void view_frame(struct view *view, const char *title, const char *body, const char *last);

/* Writes over the last line. */
void view_status(struct view *view, const char *words);

/* Writes over the last line, wrapped, and puts another one below it. */
void view_note(struct view *view, const char *words, const char *last);

/* Writes bytes with escapes in them over the last line; there is none then. */
void view_raw(struct view *view, const char *bytes);

/*
 * One screen of the text, from that byte on, and `more` or `last` as last line.
 * The byte where the next one begins; that of its end: there is no more.
 */
size_t view_page(struct view *view, const char *text, size_t from, const char *more,
                 const char *last);

/* Leaves the last line: what comes next begins on its own. */
void view_end(struct view *view);

#endif
