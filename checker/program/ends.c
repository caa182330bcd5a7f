#include "program/ends.h"

#include "base/file.h"
#include "base/language.h"

#include <ctype.h>
#include <string.h>

enum { LAST_LINES = 2 };           /* of its output that a crash quotes */

static bool is_any(const struct finding *f, const char *const *kind)
{
    while (*kind && strcmp(f->code->kind, *kind) != 0)
        kind++;
    return *kind != NULL;
}

static void drop(struct reading *r, const char *const *kind)
{
    size_t kept = 0;
    for (size_t i = 0; i < r->findings.count; i++) {
        if (!is_any(&r->findings.item[i], kind))
            r->findings.item[kept++] = r->findings.item[i];
    }
    r->findings.count = kept;
}

/* A program that a signal ended had no chance to release anything. */
static void drop_leaks_of_a_crash(struct reading *r)
{
    static const char *const leaks[] = {"leak", "never-released", "descriptor-leak", NULL};
    if (r->record.run_count == 1 && r->record.run[0].how == HOW_SIGNAL)
        drop(r, leaks);
}

/* What somebody still knows at the end may be meant so. */
static void allow_reachable(struct reading *r)
{
    static const char *const reachable[] = {"never-released", "descriptor-leak", NULL};
    drop(r, reachable);
}

/* The reader's own sentence speaks of hosts and tests. */
static void say_cut_off(struct reading *r)
{
    if (r->trouble && !r->record.complete)
        r->trouble = _("The run was cut off before its end was written down.");
}

/* How long that was is the user's own choice. */
static void say_the_time(unsigned seconds, struct reading *r)
{
    static const char *const ends[] = {"time-limit", NULL};
    for (size_t i = 0; i < r->findings.count; i++) {
        struct finding *f = &r->findings.item[i];
        if (is_any(f, ends) && f->words && strncmp(f->words, "still running", 13) == 0)
            f->words = arena_printf(r->arena, ngettext("still running after %u second",
                                                       "still running after %u seconds",
                                                       seconds), seconds);
    }
}

/* Its lines as one, with one blank between words. */
static void add_as_one_line(struct text *t, const char *at, const char *end)
{
    bool is_blank = false;
    for (; at < end; at++) {
        bool was_blank = is_blank;
        is_blank = isspace((unsigned char)*at);
        if (!is_blank || !was_blank)
            text_add_char(t, is_blank ? ' ' : *at);
    }
}

/* "terminate called after throwing ..." says more than the signal's name. */
static void quote_last_words(const char *folder, struct reading *r)
{
    static const char *const ends[] = {"crash", "aborted", NULL};
    struct text path = {0}, said = {0}, quote = {0};
    struct error ignored;
    text_addf(&path, "%s/output-00-0", folder);
    file_read(text_string(&path), FILE_LIMIT, &said, &ignored);
    const char *begin = text_string(&said), *end = begin + said.length;
    while (end > begin && isspace((unsigned char)end[-1]))
        end--;
    const char *at = end;
    for (int lines = 0; at > begin; at--) {
        lines += at[-1] == '\n';
        if (lines == LAST_LINES)
            break;
    }
    add_as_one_line(&quote, at, end);
    for (size_t i = 0; quote.length && i < r->findings.count; i++) {
        struct finding *f = &r->findings.item[i];
        if (is_any(f, ends))
            f->words = arena_printf(r->arena, _("%s; it printed last: %s"),
                                    f->words ? f->words : _("a signal ended it"),
                                    text_string(&quote));
    }
    text_release(&quote);
    text_release(&path);
    text_release(&said);
}

void ends_take(const struct program *p, enum engine_id id, const char *folder,
               struct reading *r)
{
    say_cut_off(r);
    drop_leaks_of_a_crash(r);
    if (p->allow_reachable)
        allow_reachable(r);
    if (id == ENGINE_TESTS) {
        say_the_time(p->seconds, r);
        quote_last_words(folder, r);
    }
}
