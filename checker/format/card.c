#include "format/card.h"

#include "base/language.h"
#include "format/block.h"
#include "format/words.h"

#include <stdio.h>
#include <string.h>

enum {
    LINES_BEFORE = 2,
    LINES_AFTER = 1,
    TAB = 4,          /* narrower than a terminal's own, so that more fits */
    NAMES = 9,        /* the column where the name of a finding begins */
    MARGIN = 3,
    NOTES = 18        /* the column where the words of a note begin */
};

static enum paint paint_of(const struct finding *f)
{
    return f->code->severity == SEVERITY_ERROR ? PAINT_FIX : PAINT_STRONG;
}

/* A brief one about a test is about which test. */
static bool names_test(const struct finding *f, bool brief)
{
    return brief && f->function && strcmp(f->code->id, "TST-01") == 0;
}

/* What the headline says; of a compiler its own message says more than our name. */
static void add_name(struct text *t, const struct verdict *v, const struct finding *f, bool brief)
{
    if (brief && strncmp(f->code->id, "CMP-", 4) == 0)
        words_facts(t, v, f);
    if (names_test(f, brief))
        text_addf(t, _("%s failed"), f->function);
    if (!t->length)
        text_add(t, _(f->code->name));
}

static void headline(struct page *p, const struct verdict *v, const struct finding *f, bool brief)
{
    struct text name = {0}, place = {0}, function = {0};
    add_name(&name, v, f, brief);
    words_place(&place, f->file, f->line);
    if (f->function && !names_test(f, brief))
        text_addf(&function, "  %s", f->function);
    page_to(p, 1);
    page_painted(p, paint_of(f), f->code->id);
    page_to(p, NAMES);
    page_wrap(p, NAMES, text_string(&name));
    /* a brief one rather stays on its line than names the function */
    size_t rest = page_columns(p, text_string(&place)) + page_columns(p, text_string(&function));
    if (!brief || p->column + 2 + rest <= p->width)
        text_add(&place, text_string(&function));
    if (place.length)
        page_right(p, text_string(&place));
    page_end_line(p);
    text_release(&function);
    text_release(&place);
    text_release(&name);
}

void card_headline(struct page *p, const struct verdict *v, const struct finding *f)
{
    headline(p, v, f, true);
}

/* Spaces up to each tab stop: a tab on a page would be one space. */
static void add_expanded(struct text *t, const char *bytes, size_t length)
{
    for (size_t i = 0, column = 0; i < length; i++) {
        size_t spaces = bytes[i] == '\t' ? TAB - column % TAB : 0;
        column += spaces ? spaces : 1;
        if (!spaces)
            text_add_char(t, bytes[i]);
        while (spaces--)
            text_add_char(t, ' ');
    }
}

/* One line of the excerpt, its number right-aligned in that many digits. */
static void source_line(struct page *p, const struct verdict *v, struct source_place place,
                        int digits, bool marked)
{
    const char *bytes;
    size_t length;
    struct text expanded = {0};
    if (!words_line(v, place, &bytes, &length))
        return;
    add_expanded(&expanded, bytes, length);
    page_to(p, 2);
    if (marked)
        page_painted(p, PAINT_FIX, ">");
    page_to(p, 4);
    page_addf(p, "%*d | ", digits, place.line);
    page_cut(p, text_string(&expanded), expanded.length);
    page_end_line(p);
    text_release(&expanded);
}

static void source(struct page *p, const struct verdict *v, const struct finding *f)
{
    const char *bytes;
    size_t length;
    struct source_place marked = words_source(v, f);
    if (!words_line(v, marked, &bytes, &length))
        return;
    /* seen in another file: the headline names that one */
    if (!own_has(&v->exercise->own, f->file)) {
        page_to(p, MARGIN);
        page_addf(p, _("in %s"), marked.file);
        page_end_line(p);
    }
    int last = marked.line + LINES_AFTER;
    int digits = snprintf(NULL, 0, "%d", last);
    for (int line = marked.line - LINES_BEFORE; line <= last; line++)
        source_line(p, v, (struct source_place){marked.file, line}, digits,
                    line == marked.line);
}

static void paragraph(struct page *p, const struct text *words)
{
    if (!words->length)
        return;
    page_to(p, MARGIN);
    page_wrap(p, MARGIN, text_string(words));
    page_end_line(p);
}

static void facts(struct page *p, const struct verdict *v, const struct finding *f)
{
    struct text t = {0};
    words_facts(&t, v, f);
    paragraph(p, &t);
    text_clear(&t);
    words_circumstances(&t, v, f);
    paragraph(p, &t);
    text_release(&t);
}

static void note(struct page *p, const char *label, const char *words)
{
    if (!words || !*words)
        return;
    page_to(p, MARGIN);
    page_painted(p, PAINT_STRONG, label);
    page_to(p, NOTES);
    page_wrap(p, NOTES, words);
    page_end_line(p);
}

static void witnesses(struct page *p, const struct verdict *v, const struct finding *f)
{
    struct text t = {0}, silent = {0};
    words_seen(&t, v, f);
    words_silent(&silent, v, f);
    if (silent.length)
        text_addf(&t, _("; silent: %s"), text_string(&silent));
    note(p, _("Seen by"), text_string(&t));
    text_release(&silent);
    text_release(&t);
}

static void more(struct page *p, const struct verdict *v, const struct finding *f)
{
    struct text t = {0};
    words_more(&t, " · ", v, f);
    note(p, _("more"), text_string(&t));
    text_release(&t);
}

void card_add(struct page *p, const struct verdict *v, const struct finding *f)
{
    headline(p, v, f, false);
    source(p, v, f);
    facts(p, v, f);
    page_end_line(p);
    if (block_draw(p, v, f))
        page_end_line(p);
    note(p, _("What it means"), words_meaning(v, f));
    note(p, _("Ask yourself"), words_question(v, f));
    witnesses(p, v, f);
    more(p, v, f);
}
