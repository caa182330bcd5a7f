#include "watch/view.h"

#include "base/clean.h"
#include "format/page.h"
#include "watch/layout.h"

#include <errno.h>
#include <stdio.h>
#include <string.h>
#include <sys/ioctl.h>
#include <unistd.h>

enum { USUAL_ROWS = 24, LEAST_ROWS = 8 };

/* At once: a screen that comes in pieces flickers. */
static void send(const struct text *t)
{
    const char *at = text_string(t);
    size_t left = t->length;
    while (left > 0) {
        ssize_t done = write(STDOUT_FILENO, at, left);
        if (done < 0 && errno == EINTR)
            continue;
        if (done <= 0)
            return;
        at += done;
        left -= (size_t)done;
    }
}

bool view_measure(struct view *view)
{
    struct winsize size = {0};
    size_t rows = view->rows;
    unsigned width = view->screen.width;
    ioctl(STDOUT_FILENO, TIOCGWINSZ, &size);
    view->screen = screen_of(stdout);
    view->rows = size.ws_row ? size.ws_row : USUAL_ROWS;
    return rows != view->rows || width != view->screen.width;
}

size_t view_room(const struct view *view)
{
    size_t rows = view->rows < LEAST_ROWS ? LEAST_ROWS : view->rows;
    return rows - 2;
}

static void wipe(struct view *view, struct text *out)
{
    /* a window that was made narrower has broken the line already */
    bool broken = view->used > view->screen.width;
    if ((view->plain && view->used) || broken) {
        text_add_char(out, '\n');
    } else if (view->used) {
        text_addf(out, "\r%*s\r", (int)view->used, "");
    }
    view->used = 0;
}

/* Never as wide as the screen: some terminals would go on to the next line. */
static void add_last(struct view *view, const char *words, struct text *out)
{
    struct screen narrow = view->screen;
    narrow.width -= narrow.width > 1;
    struct page page = page_for(&narrow);
    page.width = narrow.width;
    page_cut(&page, words, strlen(words));
    text_add(out, text_string(&page.text));
    view->used = page.column;
    text_release(&page.text);
}

static void add_title(const struct view *view, const char *title, struct text *out)
{
    struct page page = page_for(&view->screen);
    if (!view->plain)
        page_add(&page, "── ");
    page_cut(&page, title, strlen(title));
    if (!view->plain && page.column + 1 < page.width) {
        page_add(&page, " ");
        page_repeat(&page, "─", page.width - page.column);
    }
    page_end_line(&page);
    text_add(out, text_string(&page.text));
    text_release(&page.text);
}

void view_frame(struct view *view, const char *title, const char *body, const char *last)
{
    struct text out = {0};
    wipe(view, &out);
    add_title(view, title, &out);
    text_add(&out, body);
    add_last(view, last, &out);
    send(&out);
    text_release(&out);
}

void view_status(struct view *view, const char *words)
{
    struct text out = {0};
    wipe(view, &out);
    add_last(view, words, &out);
    send(&out);
    text_release(&out);
}

void view_note(struct view *view, const char *words, const char *last)
{
    struct text out = {0};
    struct page page = page_for(&view->screen);
    wipe(view, &out);
    page_to(&page, 1);
    page_wrap(&page, 1, words);
    page_end_line(&page);
    text_add(&out, text_string(&page.text));
    add_last(view, last, &out);
    send(&out);
    text_release(&page.text);
    text_release(&out);
}

void view_raw(struct view *view, const char *bytes)
{
    struct text out = {0};
    wipe(view, &out);
    text_addf(&out, " %s\n", bytes);
    send(&out);
    text_release(&out);
}

/* A line that is wider than the screen takes several; one at least is shown. */
static size_t bytes_within(const struct view *view, const char *text, size_t rows)
{
    const char *at = text;
    while (*at) {
        size_t length = strcspn(at, "\n"), columns = columns_of(at, length);
        size_t taken = columns ? (columns - 1) / view->screen.width + 1 : 1;
        if (taken > rows && at > text)
            break;
        rows -= taken < rows ? taken : rows;
        at += length + (at[length] == '\n');
        if (rows == 0)
            break;
    }
    return (size_t)(at - text);
}

size_t view_page(struct view *view, const char *text, size_t from, const char *more,
                 const char *last)
{
    struct text out = {0};
    /* a screen reader is not made to ask for the rest */
    size_t length = view->plain ? strlen(text + from)
                                : bytes_within(view, text + from, view_room(view) + 1);
    wipe(view, &out);
    text_add_bytes(&out, text + from, length);
    if (length && text[from + length - 1] != '\n')
        text_add_char(&out, '\n');
    add_last(view, text[from + length] ? more : last, &out);
    send(&out);
    text_release(&out);
    return from + length;
}

void view_end(struct view *view)
{
    struct text out = {0};
    if (view->used)
        text_add_char(&out, '\n');
    view->used = 0;
    send(&out);
    text_release(&out);
}
