#include "format/page.h"

#include "base/clean.h"

#include <string.h>

enum { WIDEST = 80, NARROWEST = 40 };

/*
 * The hues of Okabe and Ito, as near as the 256 colours allow with at least
 * 4.5:1 of contrast on black and on white alike.
 */
static const char *const paints[] = {
    [PAINT_STRONG] = "\033[1m",
    [PAINT_OK] = "\033[38;5;29m",      /* bluish green, #00875f */
    [PAINT_FIX] = "\033[1;38;5;131m",  /* towards vermilion, #af5f5f */
};

struct page page_for(const struct screen *screen)
{
    size_t width = screen->width < NARROWEST ? NARROWEST : screen->width;
    return (struct page){.screen = screen, .width = width > WIDEST ? WIDEST : width};
}

/* Into *t as this page will show it. */
static void fit(const struct page *p, struct text *t, const char *bytes, size_t length)
{
    if (p->screen->unicode)
        text_add_clean(t, bytes, length);
    else
        text_add_ascii(t, bytes, length);
}

static void put(struct page *p, const struct text *fitted)
{
    text_add_bytes(&p->text, text_string(fitted), fitted->length);
    p->column += columns_of(text_string(fitted), fitted->length);
}

static void space(struct page *p, size_t columns)
{
    p->column += columns;
    while (columns--)
        text_add_char(&p->text, ' ');
}

void page_add_bytes(struct page *p, const char *bytes, size_t length)
{
    struct text fitted = {0};
    fit(p, &fitted, bytes, length);
    put(p, &fitted);
    text_release(&fitted);
}

void page_add(struct page *p, const char *string)
{
    page_add_bytes(p, string, strlen(string));
}

void page_addf(struct page *p, const char *format, ...)
{
    struct text t = {0};
    va_list arguments;
    va_start(arguments, format);
    text_addv(&t, format, arguments);
    va_end(arguments);
    page_add_bytes(p, text_string(&t), t.length);
    text_release(&t);
}

void page_repeat(struct page *p, const char *glyph, size_t times)
{
    while (times--)
        page_add(p, glyph);
}

void page_painted(struct page *p, enum paint paint, const char *string)
{
    bool coloured = p->screen->colour && paint != PAINT_NONE;
    if (coloured)
        text_add(&p->text, paints[paint]);
    page_add(p, string);
    if (coloured)
        text_add(&p->text, "\033[0m");
}

size_t page_columns(const struct page *p, const char *string)
{
    struct text fitted = {0};
    fit(p, &fitted, string, strlen(string));
    size_t columns = columns_of(text_string(&fitted), fitted.length);
    text_release(&fitted);
    return columns;
}

void page_to(struct page *p, size_t column)
{
    if (p->column < column)
        space(p, column - p->column);
    else if (p->column > 0)
        space(p, 1);
}

/* No line ends in blanks: they would be copied along, and wrap when pasted. */
void page_end_line(struct page *p)
{
    struct text *t = &p->text;
    while (t->length && t->bytes[t->length - 1] == ' ')
        t->length--;
    text_add_char(t, '\n');
    p->column = 0;
}

static void break_line(struct page *p, size_t margin)
{
    page_end_line(p);
    space(p, margin);
}

/* How many bytes from the front fill at most that many columns. */
static size_t bytes_within(const char *bytes, size_t length, size_t columns)
{
    size_t at = 0, used = 0;
    uint32_t point;
    while (at < length) {
        size_t step = utf8_next(bytes + at, length - at, &point);
        used += columns_of(bytes + at, step);
        if (used > columns)
            break;
        at += step;
    }
    return at;
}

/* A word that would not fit on an empty line either. */
static void put_long_word(struct page *p, size_t margin, const char *word, size_t length)
{
    while (length) {
        size_t room = p->width > p->column ? p->width - p->column : 0;
        size_t part = bytes_within(word, length, room);
        page_add_bytes(p, word, part);
        word += part;
        length -= part;
        if (length)
            break_line(p, margin);
    }
}

static void put_word(struct page *p, size_t margin, const char *word, size_t length)
{
    size_t columns = columns_of(word, length);
    if (p->column > margin && p->column + columns > p->width)
        break_line(p, margin);
    if (p->column + columns > p->width)
        put_long_word(p, margin, word, length);
    else
        page_add_bytes(p, word, length);
}

void page_wrap(struct page *p, size_t margin, const char *words)
{
    struct text fitted = {0};
    fit(p, &fitted, words, strlen(words));
    const char *at = text_string(&fitted);
    while (*at) {
        size_t blanks = strspn(at, " ");
        at += blanks;
        size_t length = strcspn(at, " ");
        if (p->column > margin)
            space(p, blanks);
        put_word(p, margin, at, length);
        at += length;
    }
    text_release(&fitted);
}

void page_right(struct page *p, const char *string)
{
    size_t columns = page_columns(p, string);
    /* two spaces at least keep it apart from what stands on its left */
    if (p->column + 2 + columns > p->width)
        page_end_line(p);
    page_to(p, columns + 1 < p->width ? p->width - columns : 1);
    page_wrap(p, 1, string);
}

void page_cut(struct page *p, const char *bytes, size_t length)
{
    struct text fitted = {0};
    fit(p, &fitted, bytes, length);
    size_t screen = p->screen->width > p->width ? p->screen->width : p->width;
    size_t room = screen > p->column ? screen - p->column : 0;
    size_t part = bytes_within(text_string(&fitted), fitted.length, room);
    if (part < fitted.length) {
        size_t mark = page_columns(p, "…");
        part = bytes_within(fitted.bytes, fitted.length, room > mark ? room - mark : 0);
    }
    page_add_bytes(p, text_string(&fitted), part);
    if (part < fitted.length)
        page_add(p, "…");
    text_release(&fitted);
}

void page_print(struct page *p, FILE *out)
{
    fwrite(text_string(&p->text), 1, p->text.length, out);
    text_release(&p->text);
}
