#include "base/language.h"
#include "format/words.h"
#include "report/html.h"
#include "report/parts.h"

#include <string.h>

#define LINES_AROUND 3
#define MOST_FRAMES 8

static void add_excerpt(struct text *t, const struct verdict *v, struct source_place at)
{
    const char *bytes;
    size_t length;
    if (!at.line)
        return;
    text_add(t, "<pre class=\"excerpt\">");
    for (int line = at.line - LINES_AROUND; line <= at.line + LINES_AROUND; line++) {
        struct source_place here = {at.file, line};
        if (line < 1 || !words_line(v, here, &bytes, &length))
            continue;
        text_addf(t, "<span class=\"line%s\"><span class=\"n\">%s%4d  </span>",
                  line == at.line ? " here" : "", line == at.line ? "&gt;" : " ", line);
        html_add_bytes(t, bytes, length);
        text_add(t, "</span>");
    }
    text_add(t, "</pre>\n");
}

/* The learner's, and the test that called it: what lies between is the host's. */
static bool is_shown(const struct verdict *v, const struct frame *f)
{
    return f->file && (own_has(&v->exercise->own, f->file)
                       || strcmp(base_name_of(f->file), "tests.c") == 0);
}

static void open_stack(struct text *t, const char *title)
{
    text_add(t, "<div><h4>");
    html_add(t, title);
    text_add(t, "</h4><ul class=\"stack mono\">");
}

static void add_stack(struct text *t, const char *title, const struct verdict *v,
                      const struct stack *s)
{
    size_t shown = 0;
    for (size_t i = 0; i < s->count && shown < MOST_FRAMES; i++) {
        const struct frame *f = &s->frame[i];
        if (!is_shown(v, f))
            continue;
        if (shown++ == 0)
            open_stack(t, title);
        text_add(t, "<li>");
        if (f->function)
            html_addf(t, _("%s:%d in %s"), base_name_of(f->file), f->line, f->function);
        else
            html_addf(t, "%s:%d", base_name_of(f->file), f->line);
        text_add(t, "</li>");
    }
    if (shown)
        text_add(t, "</ul></div>");
}

static void add_row(struct text *t, const char *title, const struct text *words)
{
    if (!words->length)
        return;
    text_add(t, "<dt>");
    html_add(t, title);
    text_add(t, "</dt><dd>");
    html_add_bytes(t, words->bytes, words->length);
    text_add(t, "</dd>");
}

static void add_words(struct text *t, const char *title, const char *words)
{
    struct text row = {0};
    text_add(&row, words ? words : "");
    add_row(t, title, &row);
    text_release(&row);
}

void report_card(const struct verdict *v, const struct finding *f, struct text *t)
{
    struct text words = {0};
    struct source_place at = words_source(v, f);
    text_addf(t, "<article class=\"card\"><h3><span class=\"id\">%s</span> ", f->code->id);
    html_add(t, _(f->code->name));
    text_add(t, "</h3><p>");
    words_facts(&words, v, f);
    html_add_bytes(t, text_string(&words), words.length);
    text_clear(&words);
    words_circumstances(&words, v, f);
    if (words.length) {
        text_add(t, "<br><span class=\"quiet\">");
        html_add_bytes(t, words.bytes, words.length);
        text_add(t, "</span>");
    }
    text_add(t, "</p>");
    add_excerpt(t, v, at);
    text_add(t, "<div class=\"stacks\">");
    add_stack(t, _("here"), v, &f->at);
    add_stack(t, _("the block was made"), v, &f->allocated);
    add_stack(t, _("the block was released"), v, &f->freed);
    add_stack(t, _("the allocation was refused"), v, &f->refused_at);
    text_add(t, "</div><dl class=\"says\">");
    add_words(t, _("What it means"), words_meaning(v, f));
    add_words(t, _("Ask yourself"), words_question(v, f));
    text_clear(&words);
    words_seen(&words, v, f);
    add_row(t, _("Seen by"), &words);
    text_clear(&words);
    words_silent(&words, v, f);
    add_row(t, _("Silent"), &words);
    add_words(t, _("Lesson"), f->code->lesson);
    text_add(t, "</dl></article>\n");
    text_release(&words);
}
