/*
 * `checker hints 01.1`: one more hint with each call, the earlier ones above
 * it. After a pass, all of them, as a recap.
 */
#include "command/command.h"
#include "format/page.h"
#include "work/progress.h"

#include <stdio.h>

#define HINT_MARGIN 16

static enum status print_hints(const struct exercise *x, struct error *e)
{
    struct progress p;
    if (!progress_open(&p, e))
        return STATUS_COULD_NOT_CHECK;
    struct progress_entry *n = progress_entry(&p, x->id);
    if (n->hints < x->hint_count)
        n->hints++;
    size_t shown = n->passed ? x->hint_count : n->hints;
    struct screen screen = screen_of(stdout);
    struct page page = page_for(&screen);
    page_addf(&page, " %s  %s", x->id, x->title);
    page_end_line(&page);
    for (size_t i = 0; i < shown; i++) {
        page_end_line(&page);
        page_addf(&page, "   hint %zu of %zu  ", i + 1, x->hint_count);
        page_wrap(&page, HINT_MARGIN, x->hint[i]);
        page_end_line(&page);
    }
    if (shown < x->hint_count) {
        page_end_line(&page);
        page_addf(&page, "   one more: make hints-%u", x->lesson);
        page_end_line(&page);
    }
    page_print(&page, stdout);
    bool ok = progress_save(&p, e);
    progress_close(&p);
    return ok ? STATUS_PASSED : STATUS_COULD_NOT_CHECK;
}

enum status command_hints(const struct words *words, struct error *e)
{
    if (!words_left(words, 1, 1, e))
        return STATUS_USAGE;
    struct exercise *x = command_exercise(words->word[0], e);
    if (!x)
        return STATUS_USAGE;
    enum status status = print_hints(x, e);
    exercise_close(x);
    return status;
}
