#include "activity/table.h"

#include "activity/markdown.h"
#include "base/arena.h"

#include <stdbool.h>
#include <string.h>

enum { MOST_COLUMNS = 12, NARROWEST = 6 };

#define BETWEEN " │ "
#define CROSSING "─┼─"

struct table {
    struct page *page;
    size_t margin;
    struct arena arena;
    size_t columns;
    size_t width[MOST_COLUMNS];
};

/* The words of the next cell, without blanks around them; NULL behind the last. */
static const char *next_cell(struct table *t, const char **at, const char *end)
{
    const char *from = *at;
    const char *bar = from < end ? memchr(from, '|', (size_t)(end - from)) : NULL;
    if (!bar)
        return NULL;
    *at = bar + 1;
    while (from < bar && *from == ' ')
        from++;
    while (bar > from && bar[-1] == ' ')
        bar--;
    return markdown_plain(arena_copy_bytes(&t->arena, from, (size_t)(bar - from)), &t->arena);
}

/* How many cells the line between the bars at its ends has. */
static size_t read_row(struct table *t, const char *line, size_t length,
                       const char *cell[MOST_COLUMNS])
{
    const char *at = line + 1;
    size_t count = 0;
    while (count < MOST_COLUMNS && (cell[count] = next_cell(t, &at, line + length)) != NULL)
        count++;
    return count;
}

static bool is_rule(const char *line, size_t length)
{
    return strspn(line, "|-: ") >= length;
}

static void measure(struct table *t, const char *lines)
{
    const char *cell[MOST_COLUMNS];
    while (*lines) {
        size_t length = strcspn(lines, "\n");
        size_t count = is_rule(lines, length) ? 0 : read_row(t, lines, length, cell);
        for (size_t i = 0; i < count; i++) {
            size_t columns = page_columns(t->page, cell[i]);
            t->width[i] = t->width[i] > columns ? t->width[i] : columns;
        }
        t->columns = t->columns > count ? t->columns : count;
        lines += length + (lines[length] == '\n');
    }
}

static void narrow(struct table *t)
{
    size_t all = t->margin, *widest;
    for (size_t i = 0; i < t->columns; i++)
        all += t->width[i] + (i ? page_columns(t->page, BETWEEN) : 0);
    for (; all > t->page->width; all--) {
        widest = t->width;
        for (size_t i = 1; i < t->columns; i++)
            widest = t->width[i] > *widest ? &t->width[i] : widest;
        if (*widest <= NARROWEST)
            return;
        --*widest;
    }
}

/* Makes lines of a cell's words; each is taken off the front of *rest later. */
static char *wrap_cell(struct table *t, const char *words, size_t width)
{
    struct page inner = {.screen = t->page->screen, .width = width};
    page_wrap(&inner, 0, words);
    char *lines = arena_copy(&t->arena, text_string(&inner.text));
    text_release(&inner.text);
    return lines;
}

static void add_row(struct table *t, const char *const *cell, size_t count)
{
    char *rest[MOST_COLUMNS] = {NULL};
    bool more = true;
    for (size_t i = 0; i < count; i++)
        rest[i] = wrap_cell(t, cell[i], t->width[i]);
    while (more) {
        size_t column = t->margin;
        more = false;
        page_to(t->page, t->margin);
        for (size_t i = 0; i < t->columns; i++) {
            char *line = rest[i] ? strsep(&rest[i], "\n") : NULL;
            more = more || rest[i];
            if (i)
                page_add(t->page, BETWEEN);
            page_add(t->page, line ? line : "");
            column += t->width[i] + (i ? page_columns(t->page, BETWEEN) : 0);
            if (i + 1 < t->columns && t->page->column < column)
                page_to(t->page, column);
        }
        page_end_line(t->page);
    }
}

static void add_rule(struct table *t)
{
    page_to(t->page, t->margin);
    for (size_t i = 0; i < t->columns; i++) {
        if (i)
            page_add(t->page, CROSSING);
        page_repeat(t->page, "─", t->width[i]);
    }
    page_end_line(t->page);
}

void table_add(struct page *page, size_t margin, const char *lines)
{
    struct table t = {.page = page, .margin = margin};
    const char *cell[MOST_COLUMNS];
    measure(&t, lines);
    narrow(&t);
    while (*lines) {
        size_t length = strcspn(lines, "\n");
        if (is_rule(lines, length))
            add_rule(&t);
        else
            add_row(&t, cell, read_row(&t, lines, length, cell));
        lines += length + (lines[length] == '\n');
    }
    arena_release(&t.arena);
}
