/*
 * `checker progress`: what was reached, by skill and by lesson; --merge takes in
 * the file of another machine.
 */
#include "base/language.h"
#include "command/command.h"
#include "format/page.h"
#include "work/progress.h"

#include <stdio.h>
#include <string.h>

enum { BAR = 24, MOST_ROWS = 64 };

/* One skill or lesson. */
struct row {
    const char *name;
    size_t passed, of;
};

struct rows {
    struct row row[MOST_ROWS];
    size_t count;
};

static void count(struct rows *r, const char *name, bool passed)
{
    size_t i = 0;
    while (i < r->count && strcmp(r->row[i].name, name) != 0)
        i++;
    if (i == MOST_ROWS)
        return;
    if (i == r->count)
        r->row[r->count++] = (struct row){.name = name};
    r->row[i].of++;
    r->row[i].passed += passed;
}

static void add_rows(struct page *page, const char *title, const struct rows *r)
{
    page_painted(page, PAINT_STRONG, title);
    page_end_line(page);
    for (size_t i = 0; i < r->count; i++) {
        const struct row *row = &r->row[i];
        size_t full = row->of ? row->passed * BAR / row->of : 0;
        page_addf(page, "   %s", row->name);
        page_to(page, 24);
        page_repeat(page, "█", full);
        page_repeat(page, "░", BAR - full);
        page_addf(page, _("  %zu of %zu"), row->passed, row->of);
        page_end_line(page);
    }
    page_end_line(page);
}

static void show(const struct exercise_list *list, struct progress *p)
{
    struct rows skills = {0}, lessons = {0};
    size_t passed = 0, attempts = 0, gave_up = 0;
    for (size_t i = 0; i < list->count; i++) {
        const struct exercise *x = list->item[i];
        const struct progress_entry *n = progress_entry(p, x->id);
        count(&skills, x->skill, n->passed);
        count(&lessons, x->lesson_slug, n->passed);
        passed += n->passed;
        attempts += n->attempts;
        gave_up += n->gave_up;
    }
    struct screen screen = screen_of(stdout);
    struct page page = page_for(&screen);
    add_rows(&page, _(" Skills"), &skills);
    add_rows(&page, _(" Lessons"), &lessons);
    page_addf(&page, ngettext(" %zu of %zu exercises passed, %zu attempt",
                              " %zu of %zu exercises passed, %zu attempts", attempts),
              passed, list->count, attempts);
    if (gave_up)
        page_addf(&page, _(", %zu with the solution seen first"), gave_up);
    page_end_line(&page);
    page_print(&page, stdout);
}

static bool merge(struct progress *p, const char *path, struct error *e)
{
    if (!progress_merge(p, path, e) || !progress_save(p, e))
        return false;
    printf(_("What was reached there is in work/progress now.\n\n"));
    return true;
}

enum status command_progress_bars(const struct words *words, struct error *e)
{
    struct words w = *words;
    struct exercise_list list;
    struct progress progress;
    struct text from = {0};
    const char *value = NULL;
    bool merges = words_option(&w, "--merge", &value);
    if (merges && !value) {
        error_set(e, _("--merge needs the path of the other machine's work/progress."));
        return STATUS_USAGE;
    }
    if (!words_left(&w, 0, 0, e))
        return STATUS_USAGE;
    if (!exercise_list_open(0, &list, e))
        return STATUS_COULD_NOT_CHECK;
    bool ok = progress_open(&progress, e);
    if (ok && merges) {
        words_path(&w, value, &from);
        ok = merge(&progress, text_string(&from), e);
    }
    if (ok)
        show(&list, &progress);
    progress_close(&progress);
    exercise_list_close(&list);
    text_release(&from);
    return ok ? STATUS_PASSED : STATUS_COULD_NOT_CHECK;
}
