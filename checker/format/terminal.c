/*
 * The verdict screen: which exercise and file, the stages, the worst finding
 * in full and the others one line each, the points, what to do next.
 */
#include "base/language.h"
#include "format/card.h"
#include "format/page.h"
#include "format/print.h"
#include "format/words.h"

#include <string.h>

enum {
    HARDEST = 5,
    STAGE_NAMES = 3,     /* columns */
    STAGE_STATES = 15
};

static void difficulty(struct page *p, const struct exercise *x)
{
    struct text t = {0};
    for (unsigned i = 0; x->difficulty && i < HARDEST; i++)
        text_add(&t, i < x->difficulty ? "●" : "○");
    if (x->minutes)
        text_addf(&t, "%s%u min", t.length ? " · " : "", x->minutes);
    page_right(p, text_string(&t));
    text_release(&t);
}

/* What is graded may be another file than the learner's own copy. */
static bool is_learners_copy(const struct verdict *v)
{
    const char *folder = v->exercise->work_folder;
    size_t length = folder ? strlen(folder) : 0;
    return length && strncmp(v->submission, folder, length) == 0;
}

static void head(struct page *p, const struct verdict *v)
{
    const struct exercise *x = v->exercise;
    page_to(p, 1);
    page_painted(p, PAINT_STRONG, x->id);
    page_to(p, 7);
    page_wrap(p, 7, x->title);
    difficulty(p, x);
    page_end_line(p);
    /* of a program the title says it already, unless it lies elsewhere */
    if (x->is_program && !strchr(v->submission, '/'))
        return;
    page_to(p, 1);
    page_add(p, is_learners_copy(v) ? _("edit") : _("file"));
    page_to(p, 7);
    page_wrap(p, 7, v->submission);
    if (p->screen->attempt)
        page_right(p, p->screen->attempt);
    page_end_line(p);
}

static enum paint paint_of(enum stage_status status)
{
    static const enum paint paints[] = {
        [STAGE_OK] = PAINT_OK,
        [STAGE_FIX] = PAINT_FIX,
        [STAGE_NOT_REACHED] = PAINT_NONE,
        [STAGE_NOT_GRADED] = PAINT_STRONG,
    };
    return paints[status];
}

/* The widest state word in use makes the column. */
static size_t remark_column(const struct verdict *v)
{
    size_t widest = 0;
    for (size_t i = 0; i < v->stage_count; i++) {
        size_t length = strlen(words_status(v->stage[i].status));
        widest = length > widest ? length : widest;
    }
    return STAGE_STATES + widest + 4;
}

/* What was not graded has no points, not even 0. */
static void points(struct text *t, const struct stage *stage)
{
    if (stage->max && stage->status == STAGE_NOT_GRADED)
        text_addf(t, "–/%u", stage->max);
    else if (stage->max)
        text_addf(t, "%u/%u", stage->points, stage->max);
}

static void stage_line(struct page *p, const struct stage *stage, size_t remarks)
{
    struct text t = {0};
    page_to(p, STAGE_NAMES);
    page_add(p, stage->name);
    page_to(p, STAGE_STATES);
    page_painted(p, paint_of(stage->status), words_status(stage->status));
    page_to(p, remarks);
    points(&t, stage);
    /* the remark wraps before it could touch the points */
    size_t full = p->width;
    p->width -= stage->max ? strlen("100/100") + 2 : 0;
    page_wrap(p, remarks, stage->remark);
    p->width = full;
    page_right(p, text_string(&t));
    page_end_line(p);
    text_release(&t);
}

static void stages(struct page *p, const struct verdict *v)
{
    size_t remarks = remark_column(v);
    for (size_t i = 0; i < v->stage_count; i++)
        stage_line(p, &v->stage[i], remarks);
}

/* ---- findings */

/* Messages of the compiler after the first often follow from it. */
static bool is_counted_only(const struct verdict *v, size_t i)
{
    const struct finding *f = &v->findings.item[i];
    return strcmp(f->code->id, "CMP-01") == 0 && v->findings.item[0].code == f->code;
}

/* They come last. The first cause may explain them all. */
static void consequences(struct page *p, const struct verdict *v, size_t first)
{
    page_to(p, 1);
    page_add(p, _("perhaps only what followed from it:"));
    page_end_line(p);
    for (size_t i = first; i < v->findings.count; i++)
        card_headline(p, v, &v->findings.item[i]);
}

static void others(struct page *p, const struct verdict *v)
{
    size_t counted = 0;
    for (size_t i = 1; i < v->findings.count; i++) {
        if (is_counted_only(v, i))
            counted++;
        else if (v->findings.item[i].incidental && !v->findings.item[i - 1].incidental)
            consequences(p, v, i);
        else if (v->findings.item[i].incidental)
            continue;
        else
            card_headline(p, v, &v->findings.item[i]);
    }
    if (counted) {
        page_to(p, 1);
        page_addf(p, ngettext("and %zu more message of the compiler",
                              "and %zu more messages of the compiler", counted), counted);
        page_end_line(p);
    }
}

static void findings(struct page *p, const struct verdict *v)
{
    size_t full = p->screen->all ? v->findings.count : 1;
    for (size_t i = 0; i < full && i < v->findings.count; i++) {
        page_end_line(p);
        card_add(p, v, &v->findings.item[i]);
    }
    if (full < v->findings.count) {
        page_end_line(p);
        others(p, v);
    }
}

/* ---- the end: points, outcome, time, what is next */

static void outcome(struct page *p, const struct verdict *v)
{
    static const enum paint paints[] = {
        [OUTCOME_PASS] = PAINT_OK,
        [OUTCOME_FAIL] = PAINT_FIX,
        [OUTCOME_NOT_GRADED] = PAINT_STRONG,
    };
    struct text time = {0};
    text_addf(&time, "%.1f s", v->seconds);
    page_to(p, 1);
    if (v->outcome != OUTCOME_NOT_GRADED && v->max > 0) {
        page_addf(p, "%u/%u", v->score, v->max);
        page_to(p, p->column + 2);
    }
    page_painted(p, paints[v->outcome], words_outcome(v));
    page_right(p, text_string(&time));
    page_end_line(p);
    text_release(&time);
}

static void line_of_words(struct page *p, const char *words)
{
    if (!words)
        return;
    page_to(p, 1);
    page_wrap(p, 1, words);
    page_end_line(p);
}

void terminal_print(const struct verdict *v, const struct screen *screen, FILE *out)
{
    struct page page = page_for(screen);
    head(&page, v);
    page_end_line(&page);
    stages(&page, v);
    findings(&page, v);
    page_end_line(&page);
    outcome(&page, v);
    if (v->outcome == OUTCOME_NOT_GRADED)
        line_of_words(&page, v->reason);
    line_of_words(&page, v->note);
    line_of_words(&page, screen->next);
    page_print(&page, out);
}
