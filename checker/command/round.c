#include "command/round.h"

#include "base/hash.h"
#include "base/language.h"
#include "format/page.h"
#include "work/attempts.h"
#include "work/known.h"
#include "work/progress.h"

#include <string.h>
#include <time.h>

#define MARGIN 6

/* Then a hint is offered. */
#define MOST_EQUAL 3

static void today(char *out, size_t size)
{
    time_t now = time(NULL);
    struct tm day;
    gmtime_r(&now, &day);
    strftime(out, size, "%Y-%m-%d", &day);
}

/* Of what was found, and where: two checks that fail alike have the same. 0: nothing was found. */
static unsigned long long failure_of(const struct verdict *v)
{
    unsigned long long hash = v->findings.count ? HASH_START : 0;
    for (size_t i = 0; i < v->findings.count; i++) {
        const struct finding *f = &v->findings.item[i];
        hash = hash_string(hash, f->code->id);
        hash = hash_string(hash, f->function ? f->function : "");
    }
    return hash;
}

/* A changed file that fails as the one before it did is one more of the same. */
static void count_equal(struct progress_entry *n, const struct verdict *v, bool changed)
{
    unsigned long long failure = failure_of(v);
    if (!failure)
        n->equal = 0;
    else if (failure != n->failure)
        n->equal = 1;
    else if (changed)
        n->equal++;
    n->failure = failure;
}

/* What a colleague would say now, or nothing. */
static void remark(const struct round *r, const struct progress_entry *n, struct verdict *v)
{
    const char *why = v->outcome == OUTCOME_FAIL
        ? known_fix(r->exercise, &v->source[0].text, &v->arena) : NULL;
    if (v->note || v->outcome != OUTCOME_FAIL)
        return;
    if (why)
        v->note = arena_printf(&v->arena, _("Others have tried this too: %s."), why);
    else if (n->equal >= MOST_EQUAL && n->hints == 0)
        v->note = arena_printf(&v->arena, _("It has failed in this way %u times: make hints-%u.%u "
                                            "begins with a question."),
                               n->equal, r->exercise->lesson,
                               r->exercise->number);
    else if (n->equal >= MOST_EQUAL)
        v->note = arena_printf(&v->arena, _("It has failed in this way %u times: which sentence about the "
                                            "program, if it were wrong, would explain it?"),
                               n->equal);
}

bool round_note(struct round *r, struct verdict *v, struct error *e)
{
    struct progress p;
    if (!progress_open(&p, e))
        return false;
    struct progress_entry *n = progress_entry(&p, r->exercise->id);
    unsigned long long seen = hash_bytes(HASH_START, text_string(&v->source[0].text),
                                         v->source[0].text.length);
    bool changed = seen != n->seen && !r->copy.untouched;
    n->attempts += changed;
    n->seen = seen;
    count_equal(n, v, changed);
    remark(r, n, v);
    r->passed_before = n->passed;
    if (v->outcome == OUTCOME_PASS && !n->passed) {
        n->passed = r->new_pass = true;
        today(n->first_pass, sizeof n->first_pass);
    }
    if (v->outcome != OUTCOME_NOT_GRADED && v->score > n->best)
        n->best = v->score;
    r->attempts = n->attempts;
    memcpy(r->first_pass, n->first_pass, sizeof r->first_pass);
    bool ok = progress_save(&p, e)
        && (!changed || attempts_keep(r->exercise->id, n->attempts, v->score, r->exercise->edit,
                                      &v->source[0].text, e));
    progress_close(&p);
    return ok;
}

void round_attempt(const struct round *r, struct text *out)
{
    if (r->copy.made)
        text_addf(out, _("your copy was made just now"));
    else if (r->attempts == 0)
        text_addf(out, _("as it was shipped"));
    else
        text_addf(out, _("attempt %u · %s%s"), r->attempts,
                  r->first_pass[0] ? _("first passed ") : _("not yet passed"), r->first_pass);
}

void round_look_back(const struct exercise *x, const struct screen *screen, FILE *out)
{
    struct page page = page_for(screen);
    page_end_line(&page);
    page_add(&page, _(" The hints were"));
    page_end_line(&page);
    for (size_t i = 0; i < x->hint_count; i++) {
        page_addf(&page, "   %zu  ", i + 1);
        page_wrap(&page, MARGIN, x->hint[i]);
        page_end_line(&page);
    }
    if (x->why.question) {
        page_add(&page, _(" Why? "));
        page_wrap(&page, MARGIN, x->why.question);
        page_end_line(&page);
    }
    for (size_t i = 0; i < x->why.option_count; i++) {
        page_addf(&page, "   %c  ", (int)('a' + i));
        page_wrap(&page, MARGIN, x->why.option[i]);
        page_end_line(&page);
    }
    page_add(&page, _(" The answer: "));
    page_addf(&page, "%s/notes.md", x->solution_folder);
    page_end_line(&page);
    page_print(&page, out);
}
