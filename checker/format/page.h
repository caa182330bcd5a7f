/*
 * One page on its way to one screen: knows the column it is in, wraps, and
 * cleans whatever is put on it, so that no caller can forget to.
 *
 *     struct page page = page_for(screen);
 *     page_add(&page, "build");
 *     page_right(&page, "5/5");
 *     page_end_line(&page);
 *     page_print(&page, out);
 */
#ifndef PAGE_H
#define PAGE_H

#include "base/text.h"
#include "format/format.h"

#include <stdbool.h>
#include <stddef.h>
#include <stdio.h>

/* Words carry every state; a paint only repeats what a word says. */
enum paint { PAINT_NONE, PAINT_STRONG, PAINT_OK, PAINT_FIX };

struct page {
    const struct screen *screen;
    size_t width;            /* for words: 80 at most, however wide the screen is */
    size_t column;           /* where the next character goes, 0 is the first */
    struct text text;
};

struct page page_for(const struct screen *screen);

/* Cleaned, and in ASCII where the screen asks for it. */
void page_add(struct page *p, const char *string);
void page_add_bytes(struct page *p, const char *bytes, size_t length);
__attribute__((format(printf, 2, 3)))
void page_addf(struct page *p, const char *format, ...);
void page_repeat(struct page *p, const char *glyph, size_t times);
void page_painted(struct page *p, enum paint paint, const char *string);

/* How many columns the string will take on this page. */
size_t page_columns(const struct page *p, const char *string);

/* Goes on at that column; when it is passed already, after one space. */
void page_to(struct page *p, size_t column);

/*
 * Words from here on, broken at spaces; further lines begin at the margin.
 * A word that is longer than a line is broken where the line ends.
 */
void page_wrap(struct page *p, size_t margin, const char *words);

/* At the right edge of this line, or of the next when it does not fit. */
void page_right(struct page *p, const char *string);

/* As much of the bytes as fits on the screen; what is cut shows as "…". */
void page_cut(struct page *p, const char *bytes, size_t length);

void page_end_line(struct page *p);

/* Writes the page and releases it. */
void page_print(struct page *p, FILE *out);

#endif
