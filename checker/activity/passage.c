#include "activity/passage.h"

#include "activity/table.h"
#include "base/arena.h"

#include <string.h>

#define MARGIN 1
#define INSET 4

/* Where lines as wide as these can begin without leaving the page. */
static size_t inset_of(const struct page *page, const char *lines, size_t wanted)
{
    struct arena arena = {0};
    size_t inset = wanted;
    while (*lines) {
        size_t length = strcspn(lines, "\n");
        size_t columns = page_columns(page, arena_copy_bytes(&arena, lines, length));
        size_t most = columns < page->width ? page->width - columns : 0;
        inset = inset < most ? inset : most;
        lines += length + (lines[length] == '\n');
    }
    arena_release(&arena);
    return inset;
}

/* Whole, so that they can be copied, also where the screen is narrower. */
static void add_lines(struct page *page, size_t wanted, const char *lines)
{
    size_t inset = inset_of(page, lines, wanted);
    while (*lines) {
        size_t length = strcspn(lines, "\n");
        page_to(page, inset);
        page_add_bytes(page, lines, length);
        page_end_line(page);
        lines += length + (lines[length] == '\n');
    }
}

static void add_heading(struct page *page, size_t margin, unsigned level, const char *words)
{
    page_to(page, margin);
    page_painted(page, PAINT_STRONG, words);
    page_end_line(page);
    page_to(page, margin);
    page_repeat(page, level == 1 ? "═" : "─", page_columns(page, words));
    page_end_line(page);
}

static void add_block(struct page *page, size_t margin, const struct block *b,
                      struct arena *arena)
{
    if (b->kind == BLOCK_CODE) {
        add_lines(page, b->quoted ? margin : INSET, b->words);
        return;
    }
    if (b->kind == BLOCK_TABLE) {
        table_add(page, margin, b->words);
        return;
    }
    const char *words = markdown_plain(b->words, arena);
    if (b->kind == BLOCK_HEADING) {
        add_heading(page, margin, b->level, words);
        return;
    }
    page_to(page, margin);
    if (b->kind == BLOCK_CARD) {
        page_addf(page, "─── %s ───", words);
    } else if (b->kind == BLOCK_ITEM) {
        page_addf(page, " %s ", b->mark);
        page_wrap(page, page->column, words);
    } else {
        page_wrap(page, margin, words);
    }
    page_end_line(page);
}

static void add_quoted(struct page *page, const struct block *b, struct arena *arena)
{
    struct page inner = {.screen = page->screen, .width = page->width - INSET};
    add_block(&inner, 0, b, arena);
    char *rest = inner.text.bytes, *line;
    while ((line = strsep(&rest, "\n")) != NULL && (*line || rest)) {
        page_to(page, MARGIN);
        page_add(page, *line ? "│ " : "│");
        page_add(page, line);
        page_end_line(page);
    }
    text_release(&inner.text);
}

/* Between the lines of a list is no blank line, and the bar of a quote goes on to its end. */
static void add_gap(struct page *page, const struct block *b, const struct block *next)
{
    bool together = next && b->quoted == next->quoted;
    if (together && b->kind == BLOCK_ITEM && next->kind == BLOCK_ITEM)
        return;
    if (together && b->quoted) {
        page_to(page, MARGIN);
        page_add(page, "│");
    }
    page_end_line(page);
}

void passage_add(struct page *page, const struct block *b, const struct block *next)
{
    struct arena arena = {0};
    if (b->quoted)
        add_quoted(page, b, &arena);
    else
        add_block(page, MARGIN, b, &arena);
    add_gap(page, b, next);
    arena_release(&arena);
}
