/*
 * `checker hints 01.1`: one more hint with each call, the earlier ones above
 * it. After a pass, all of them, as a recap. `checker hints 01.1 MEM-04` does
 * the same with the questions of a finding's page, which serve any program.
 */
#include "activity/markdown.h"
#include "base/language.h"
#include "command/command.h"
#include "finding/code.h"
#include "format/page.h"
#include "work/progress.h"
#include "work/rungs.h"

#include <stdio.h>
#include <string.h>

#define HINT_MARGIN 16

/* In the page of a finding: a list of questions, the first one first. */
#define LADDER "Finding the "

/* The first `shown` of `count`, and how to get one more. */
static void print_ladder(const char *head, const char *const *hint, size_t count, size_t shown,
                         const char *more)
{
    struct screen screen = screen_of(stdout);
    struct page page = page_for(&screen);
    page_add(&page, head);
    page_end_line(&page);
    for (size_t i = 0; i < shown; i++) {
        page_end_line(&page);
        page_addf(&page, _("   hint %zu of %zu  "), i + 1, count);
        page_wrap(&page, HINT_MARGIN, hint[i]);
        page_end_line(&page);
    }
    page_end_line(&page);
    if (shown < count)
        page_addf(&page, _("   one more: %s"), more);
    else
        page_add(&page, _("   That was the last one."));
    page_end_line(&page);
    page_print(&page, stdout);
}

static enum status print_hints(const struct exercise *x, struct error *e)
{
    struct progress p;
    struct arena arena = {0};
    if (!progress_open(&p, e))
        return STATUS_COULD_NOT_CHECK;
    struct progress_entry *n = progress_entry(&p, x->id);
    if (n->hints < x->hint_count)
        n->hints++;
    size_t shown = n->passed ? x->hint_count : n->hints;
    print_ladder(arena_printf(&arena, " %s  %s", x->id, x->title), x->hint, x->hint_count, shown,
                 arena_printf(&arena, "make hints-%u.%u", x->lesson, x->number));
    bool ok = progress_save(&p, e);
    progress_close(&p);
    arena_release(&arena);
    return ok ? STATUS_PASSED : STATUS_COULD_NOT_CHECK;
}

/* The items of the page's list, without their marks. */
static size_t take_ladder(const struct markdown *page, const char **out, size_t most,
                          struct arena *arena)
{
    bool there = false;
    size_t count = 0;
    for (size_t i = 0; i < page->count; i++) {
        const struct block *b = &page->block[i];
        if (b->kind == BLOCK_HEADING)
            there = strncmp(b->words, LADDER, strlen(LADDER)) == 0;
        else if (there && b->kind == BLOCK_ITEM && count < most)
            out[count++] = markdown_plain(b->words, arena);
    }
    return count;
}

static enum status print_rungs(const struct exercise *x, const char *word, struct error *e)
{
    const struct code *code = code_find(word);
    const char *hint[12];
    struct markdown page;
    struct arena arena = {0};
    unsigned shown = 0;
    if (!code) {
        error_set(e, _("%s is no code of a finding; make explain lists them."), word);
        return STATUS_USAGE;
    }
    if (!markdown_open(arena_printf(&arena, "docs/errors/%s.md", code->id), &page, e)) {
        arena_release(&arena);
        return STATUS_COULD_NOT_CHECK;
    }
    size_t count = take_ladder(&page, hint, sizeof hint / sizeof *hint, &arena);
    bool ok = rungs_climb(x->id, code->id, (unsigned)count, &shown, e);
    if (ok)
        print_ladder(arena_printf(&arena, " %s  %s", code->id, _(code->name)), hint, count, shown,
                     arena_printf(&arena, "make hints-%u.%u %s", x->lesson, x->number, code->id));
    markdown_close(&page);
    arena_release(&arena);
    return ok ? STATUS_PASSED : STATUS_COULD_NOT_CHECK;
}

enum status command_hints(const struct words *words, struct error *e)
{
    if (!words_left(words, 1, 2, e))
        return STATUS_USAGE;
    struct exercise *x = command_exercise(words->word[0], e);
    if (!x)
        return STATUS_USAGE;
    enum status status = words->count > 1 ? print_rungs(x, words->word[1], e) : print_hints(x, e);
    exercise_close(x);
    return status;
}
