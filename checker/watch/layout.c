#include "watch/layout.h"

#include "base/language.h"
#include "format/card.h"
#include "format/page.h"
#include "format/words.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum {
    EXERCISE = 7,        /* the column behind its number */
    LEAST_CARD = 4,      /* lines of a finding that nothing else takes away */
    HEADLINES = 3        /* of the other findings */
};

size_t layout_rows(const char *text)
{
    size_t rows = 0;
    for (; *text; text++)
        rows += *text == '\n';
    return rows;
}

size_t layout_bytes(const char *text, size_t rows)
{
    const char *at = text;
    while (rows-- && *at) {
        const char *end = strchr(at, '\n');
        at = end ? end + 1 : at + strlen(at);
    }
    return (size_t)(at - text);
}

/* ---- as `make lesson-1` shows it */

static void print_whole(const struct layout *l, const char *format, const struct verdict *v,
                        struct text *out)
{
    struct screen screen = l->screen;
    char *bytes = NULL;
    size_t length = 0;
    FILE *stream = open_memstream(&bytes, &length);
    screen.all = l->rows == 0;
    screen.next = l->next;
    if (stream) {
        format_named(format)->print(v, &screen, stream);
        fclose(stream);
        text_add_bytes(out, bytes, length);
    }
    free(bytes);
}

/* Wrapped, behind a blank. */
static void add_words(struct page *p, const char *before, const char *words)
{
    if (!words || !*words)
        return;
    page_to(p, 1);
    page_add(p, before);
    page_wrap(p, 1, words);
    page_end_line(p);
}

static void add_changes(const struct layout *l, struct text *out)
{
    struct page page = page_for(&l->screen);
    add_words(&page, _("since the last run: "), l->changes);
    text_add(out, text_string(&page.text));
    text_release(&page.text);
}

/* ---- in fewer lines */

/* The parts from top to bottom; each is a whole number of lines. */
struct parts {
    struct page head, stages, card, others, end;
};

static void add_head(struct page *p, const struct verdict *v, const char *attempt)
{
    page_to(p, 1);
    page_painted(p, PAINT_STRONG, v->exercise->id);
    page_to(p, EXERCISE);
    page_wrap(p, EXERCISE, v->exercise->title);
    if (attempt)
        page_right(p, attempt);
    page_end_line(p);
    page_to(p, 1);
    page_add(p, _("edit"));
    page_to(p, EXERCISE);
    page_wrap(p, EXERCISE, v->submission);
    page_end_line(p);
}

static enum paint paint_of(enum stage_status status)
{
    return status == STAGE_OK ? PAINT_OK : status == STAGE_FIX ? PAINT_FIX : PAINT_NONE;
}

/* "build ok · tests ok · asan FIX" */
static void add_stages(struct page *p, const struct verdict *v)
{
    for (size_t i = 0; i < v->stage_count; i++) {
        const struct stage *s = &v->stage[i];
        const char *status = words_status(s->status);
        size_t columns = strlen(s->name) + 1 + strlen(status);
        if (p->column && p->column + columns + 5 > p->width)
            page_end_line(p);
        if (p->column)
            page_add(p, " · ");
        else
            page_to(p, 1);
        page_addf(p, "%s ", s->name);
        page_painted(p, paint_of(s->status), status);
    }
    page_end_line(p);
}

static void add_end(struct page *p, const struct layout *l, const struct verdict *v)
{
    static const enum paint paints[] = {
        [OUTCOME_PASS] = PAINT_OK,
        [OUTCOME_FAIL] = PAINT_FIX,
        [OUTCOME_NOT_GRADED] = PAINT_STRONG,
    };
    page_to(p, 1);
    if (v->outcome != OUTCOME_NOT_GRADED)
        page_addf(p, "%u/%u  ", v->score, v->max);
    page_painted(p, paints[v->outcome], words_outcome(v));
    if (l->changes && *l->changes) {
        page_add(p, _(" · since the last run: "));
        page_wrap(p, 1, l->changes);
    }
    page_end_line(p);
    if (v->outcome == OUTCOME_NOT_GRADED)
        add_words(p, "", v->reason);
    add_words(p, "", v->note);
    if (v->outcome == OUTCOME_PASS)
        add_words(p, "", l->next);
}

static size_t rows_of(const struct page *p)
{
    return layout_rows(text_string(&p->text));
}

static void add_rows(struct text *out, const struct page *p, size_t rows)
{
    text_add_bytes(out, text_string(&p->text), layout_bytes(text_string(&p->text), rows));
}

/* Blank lines are the first that go. */
static void drop_blank_lines(struct text *t)
{
    size_t kept = 0;
    for (size_t i = 0; i < t->length; i++) {
        if (t->bytes[i] != '\n' || (kept && t->bytes[kept - 1] != '\n'))
            t->bytes[kept++] = t->bytes[i];
    }
    if (t->length)
        t->bytes[t->length = kept] = '\0';
}

static void say_folded(const struct layout *l, size_t lines, struct text *out)
{
    struct page page = page_for(&l->screen);
    page_to(&page, 1);
    page_addf(&page, ngettext("… %zu more line: the key a shows all",
                              "… %zu more lines: the key a shows all", lines), lines);
    page_end_line(&page);
    text_add(out, text_string(&page.text));
    text_release(&page.text);
}

/* Shares what is left among the worst finding and the headlines of the others. */
static void add_findings(const struct layout *l, const struct parts *p, size_t room,
                         struct text *out)
{
    size_t card = rows_of(&p->card), others = rows_of(&p->others);
    size_t shown = others < HEADLINES ? others : HEADLINES;
    if (card + others <= room) {
        add_rows(out, &p->card, card);
        add_rows(out, &p->others, others);
        return;
    }
    room = room > LEAST_CARD ? room - 1 : LEAST_CARD;     /* a line says what is folded */
    if (card + shown > room)
        shown = room > card ? room - card : room > 2 * LEAST_CARD ? 1 : 0;
    shown = shown < others ? shown : others;
    size_t lines = room - shown < card ? room - shown : card;
    add_rows(out, &p->card, lines);
    add_rows(out, &p->others, shown);
    say_folded(l, card - lines + others - shown, out);
}

static void parts_fill(struct parts *p, const struct layout *l, const struct verdict *v)
{
    add_head(&p->head, v, l->screen.attempt);
    add_stages(&p->stages, v);
    if (v->findings.count)
        card_add(&p->card, v, &v->findings.item[0]);
    drop_blank_lines(&p->card.text);
    for (size_t i = 1; i < v->findings.count; i++)
        card_headline(&p->others, v, &v->findings.item[i]);
    add_end(&p->end, l, v);
}

static void parts_release(struct parts *p)
{
    text_release(&p->head.text);
    text_release(&p->stages.text);
    text_release(&p->card.text);
    text_release(&p->others.text);
    text_release(&p->end.text);
}

/* The exercise and its file are the first to go: the first line of the screen names the file. */
static void print_brief(const struct layout *l, const struct verdict *v, struct text *out)
{
    struct page empty = page_for(&l->screen);
    struct parts p = {empty, empty, empty, empty, empty};
    parts_fill(&p, l, v);
    size_t least = v->findings.count ? LEAST_CARD : 0;
    size_t rest = rows_of(&p.stages) + rows_of(&p.end) + least;
    size_t head = rows_of(&p.head);
    if (rest + head > l->rows)
        head = rest < l->rows ? l->rows - rest : 0;
    size_t others = head + rows_of(&p.stages) + rows_of(&p.end);
    add_rows(out, &p.head, head);
    add_rows(out, &p.stages, l->rows);
    add_findings(l, &p, l->rows > others ? l->rows - others : 0, out);
    add_rows(out, &p.end, l->rows);
    parts_release(&p);
}

void layout_verdict(const struct layout *layout, const struct verdict *v, struct text *out)
{
    struct text whole = {0};
    print_whole(layout, layout->plain ? "plain" : "terminal", v, &whole);
    add_changes(layout, &whole);
    if (layout->rows == 0 || layout->plain || layout_rows(text_string(&whole)) <= layout->rows)
        text_add(out, text_string(&whole));
    else
        print_brief(layout, v, out);
    text_release(&whole);
}
