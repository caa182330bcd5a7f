/*
 * `checker diff 03.1`: the learner's file beside the reference, place by place
 * with a reason, and another way that is right. After a pass only: before it,
 * `checker give-up 03.1` shows the same and notes that it was seen.
 */
#include "activity/markdown.h"
#include "base/file.h"
#include "base/language.h"
#include "base/shell.h"
#include "command/command.h"
#include "format/page.h"
#include "work/copy.h"
#include "work/progress.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>

/* In notes.md, a list under this heading: "- `function`: why it is so there". */
#define REASONS "Place by place"

enum { MARGIN = 3, WHY_MARGIN = 9 };

/* --- reasons --- */

/* The function's name that an item begins with: "`log_open`: ..." */
static const char *item_name(const char *words, size_t *length)
{
    const char *end = words[0] == '`' ? strchr(words + 1, '`') : NULL;
    *length = end ? (size_t)(end - words - 1) : 0;
    return words + 1;
}

static bool has_name(const char *text, const char *name, size_t length)
{
    for (const char *at = text; (at = memmem(at, strlen(at), name, length)) != NULL; at++) {
        if (at[length] == '(')
            return true;
    }
    return false;
}

/* Adds the reasons whose function stands in this hunk or in its head. */
static void add_reasons(struct page *page, const struct markdown *notes, const char *hunk,
                        struct arena *arena)
{
    bool there = false;
    for (size_t i = 0; i < notes->count; i++) {
        const struct block *b = &notes->block[i];
        size_t length;
        if (b->kind == BLOCK_HEADING)
            there = strcmp(b->words, REASONS) == 0;
        if (!there || b->kind != BLOCK_ITEM)
            continue;
        const char *name = item_name(b->words, &length);
        if (!length || !has_name(hunk, name, length))
            continue;
        page_to(page, MARGIN);
        page_add(page, _("why:  "));
        page_wrap(page, WHY_MARGIN, markdown_plain(b->words, arena));
        page_end_line(page);
        page_end_line(page);
    }
}

/* --- the difference --- */

static bool run_diff(const char *mine, const char *reference, struct text *out, struct error *e)
{
    struct text command = {0};
    char buffer[4096];
    size_t length;
    text_add(&command, "diff -u -p --label yours --label reference -- ");
    text_add_shell_word(&command, mine);
    text_add(&command, " ");
    text_add_shell_word(&command, reference);
    FILE *in = popen(text_string(&command), "r");
    while (in && (length = fread(buffer, 1, sizeof buffer, in)) > 0 && out->length < FILE_LIMIT)
        text_add_bytes(out, buffer, length);
    /* diff's status 1 is that they differ */
    int status = in ? pclose(in) : -1;
    text_release(&command);
    return (status != -1 && WIFEXITED(status) && WEXITSTATUS(status) <= 1)
        || error_set(e, _("diff could not compare the two files; Debian's package diffutils has it."));
}

static void add_line(struct page *page, const char *line, size_t length)
{
    page_to(page, MARGIN);
    page_cut(page, line, length);
    page_end_line(page);
}

/* One hunk after the other, each with its reasons. */
static void add_hunks(struct page *page, const struct text *diff, const struct markdown *notes,
                      struct arena *arena)
{
    const char *at = strstr(text_string(diff), "@@ ");
    while (at && *at) {
        const char *end = strstr(at + 1, "\n@@ ");
        const char *hunk = arena_printf(arena, "%.*s", (int)(end ? (size_t)(end - at)
                                                                 : strlen(at)), at);
        for (const char *line = hunk; *line;) {
            size_t length = strcspn(line, "\n");
            add_line(page, line, length);
            line += length + (line[length] == '\n');
        }
        page_end_line(page);
        add_reasons(page, notes, hunk, arena);
        at = end ? end + 1 : NULL;
    }
}

/* "// why: ..." in the first lines of another version. */
static void add_other(struct page *page, const char *folder, const char *name)
{
    static const char mark[] = "// why: ";
    struct text path = {0}, source = {0};
    struct error ignored;
    text_addf(&path, "%s/%s", folder, name);
    page_add(page, _(" Another way that is right: "));
    page_wrap(page, MARGIN, text_string(&path));
    page_end_line(page);
    const char *why = file_read(text_string(&path), FILE_LIMIT, &source, &ignored)
        ? strstr(text_string(&source), mark) : NULL;
    if (why) {
        why += sizeof mark - 1;
        source.bytes[(size_t)(why - source.bytes) + strcspn(why, "\n")] = '\0';
        page_to(page, MARGIN);
        page_wrap(page, MARGIN, why);
        page_end_line(page);
    }
    text_release(&path);
    text_release(&source);
}

static void add_others(struct page *page, const struct exercise *x)
{
    struct text folder = {0};
    struct folder_names names = {0};
    struct error ignored;
    text_addf(&folder, "%s/other", x->solution_folder);
    if (folder_list(text_string(&folder), &names, &ignored) && names.count)
        add_other(page, text_string(&folder), names.name[0]);
    folder_names_release(&names);
    text_release(&folder);
}

static bool show(const struct exercise *x, const char *mine, struct error *e)
{
    struct text reference = {0}, notes_path = {0}, diff = {0};
    struct markdown notes = {0};
    struct arena arena = {0};
    text_addf(&reference, "%s/%s", x->solution_folder, x->edit);
    text_addf(&notes_path, "%s/notes.md", x->solution_folder);
    bool ok = run_diff(mine, text_string(&reference), &diff, e)
        && markdown_open(text_string(&notes_path), &notes, e);
    if (ok) {
        struct screen screen = screen_of(stdout);
        struct page page = page_for(&screen);
        page_addf(&page, _(" %s  %s: - yours, + the reference"), x->id, x->title);
        page_end_line(&page);
        page_end_line(&page);
        if (diff.length)
            add_hunks(&page, &diff, &notes, &arena);
        else
            add_line(&page, _("They are the same, byte for byte."), 33);
        page_add(&page, _(" Why the reference is right: "));
        page_wrap(&page, MARGIN, text_string(&notes_path));
        page_end_line(&page);
        add_others(&page, x);
        page_print(&page, stdout);
        markdown_close(&notes);
    }
    arena_release(&arena);
    text_release(&reference);
    text_release(&notes_path);
    text_release(&diff);
    return ok;
}

/* May it be shown? `give_up` notes that it was. */
static bool may_show(const struct exercise *x, bool give_up, struct error *e)
{
    struct progress p;
    if (!progress_open(&p, e))
        return false;
    struct progress_entry *n = progress_entry(&p, x->id);
    bool ok = n->passed || n->gave_up || give_up;
    if (!ok)
        error_set(e, _("%s is not passed yet. make give-up-%s shows the reference now, and notes "
                       "that you have seen it."),
                  x->id, x->id);
    if (ok && !n->passed && !n->gave_up) {
        n->gave_up = true;
        ok = progress_save(&p, e);
    }
    progress_close(&p);
    return ok;
}

static enum status diff(const struct words *words, bool give_up, struct error *e)
{
    struct work_copy copy;
    struct exercise *x;
    if (!words_left(words, 1, 1, e) || !(x = command_exercise(words->word[0], e)))
        return STATUS_USAGE;
    enum status status = STATUS_COULD_NOT_CHECK;
    if (!may_show(x, give_up, e)) {
        status = STATUS_NOT_PASSED;
    } else if (work_copy_make(x, &copy, e)) {
        if (show(x, text_string(&copy.path), e))
            status = STATUS_PASSED;
        work_copy_release(&copy);
    }
    exercise_close(x);
    return status;
}

enum status command_diff(const struct words *words, struct error *e)
{
    return diff(words, false, e);
}

enum status command_give_up(const struct words *words, struct error *e)
{
    return diff(words, true, e);
}
