#include "report/report.h"

#include "base/language.h"
#include "format/words.h"
#include "report/html.h"
#include "report/parts.h"
#include "template.h"

#include <errno.h>
#include <string.h>
#include <unistd.h>

#define MOST_CARDS 20
#define MOST_LINES 2000

/* --- the slots of the template --- */

struct page_work {
    const struct verdict *v;
    char nonce[33];
};

static void add_nonce(const struct page_work *w, struct text *t)
{
    text_add(t, w->nonce);
}

static void add_language(const struct page_work *w, struct text *t)
{
    (void)w;
    html_add(t, *language_name() ? language_name() : "en");
}

static void add_css(const struct page_work *w, struct text *t)
{
    (void)w;
    text_add_bytes(t, (const char *)template_css, sizeof template_css);
}

static void add_js(const struct page_work *w, struct text *t)
{
    (void)w;
    text_add_bytes(t, (const char *)template_js, sizeof template_js);
}

static void add_id(const struct page_work *w, struct text *t)
{
    html_add(t, w->v->exercise->id);
}

static void add_title(const struct page_work *w, struct text *t)
{
    html_add(t, w->v->exercise->title);
}

static void add_submission(const struct page_work *w, struct text *t)
{
    html_add(t, w->v->submission);
}

static void add_outcome(const struct page_work *w, struct text *t)
{
    text_add(t, outcome_name(w->v->outcome));
}

static void add_score(const struct page_work *w, struct text *t)
{
    const struct verdict *v = w->v;
    if (v->outcome != OUTCOME_NOT_GRADED)
        html_addf(t, _("%u of %u points, "), v->score, v->max);
    html_add(t, words_outcome(v));
    if (v->outcome == OUTCOME_NOT_GRADED && v->reason) {
        text_add(t, ": ");
        html_add(t, v->reason);
    }
}

static void add_stages(const struct page_work *w, struct text *t)
{
    for (size_t i = 0; i < w->v->stage_count; i++) {
        const struct stage *s = &w->v->stage[i];
        const char *class = s->status == STAGE_OK ? "ok" : s->status == STAGE_FIX ? "fix" : "quiet";
        text_add(t, "<tr><th scope=\"row\">");
        html_add(t, s->name);
        text_addf(t, "</th><td class=\"%s\">", class);
        html_add(t, words_status(s->status));
        text_add(t, "</td><td>");
        html_add(t, s->remark);
        text_add(t, "</td><td class=\"number\">");
        if (s->status == STAGE_NOT_GRADED)
            html_addf(t, _("- of %u"), s->max);
        else
            html_addf(t, _("%u of %u"), s->points, s->max);
        text_add(t, "</td></tr>\n");
    }
}

static void add_paragraph(struct text *t, const char *words)
{
    text_add(t, "<p>");
    html_add(t, words);
    text_add(t, "</p>");
}

static void add_findings(const struct page_work *w, struct text *t)
{
    const struct findings *f = &w->v->findings;
    if (f->count == 0)
        add_paragraph(t, _("None."));
    for (size_t i = 0; i < f->count && i < MOST_CARDS; i++)
        report_card(w->v, &f->item[i], t);
    if (f->count > MOST_CARDS) {
        struct text more = {0};
        text_addf(&more, _("And %zu more."), f->count - MOST_CARDS);
        add_paragraph(t, text_string(&more));
        text_release(&more);
    }
}

/* Each line can be found by the script: data-line is what its stacks say. */
static void add_source(const struct page_work *w, struct text *t)
{
    for (size_t i = 0; i < w->v->source_count; i++) {
        const struct source *s = &w->v->source[i];
        const char *bytes;
        size_t length;
        for (int line = 1; line <= MOST_LINES; line++) {
            if (!words_line(w->v, (struct source_place){s->name, line}, &bytes, &length))
                break;
            text_add(t, "<span class=\"line\" data-line=\"");
            html_add(t, s->name);
            text_addf(t, ":%d\"><span class=\"n\">%4d  </span>", line, line);
            html_add_bytes(t, bytes, length);
            text_add(t, "</span>");
        }
    }
}

static void add_growth(const struct page_work *w, struct text *t)
{
    report_growth(w->v, t);
}

static void add_sites(const struct page_work *w, struct text *t)
{
    report_sites(w->v, t);
}

static void add_commands(const struct page_work *w, struct text *t)
{
    for (size_t i = 0; i < w->v->command_count; i++) {
        html_add(t, w->v->command[i].line);
        text_add_char(t, '\n');
    }
}

static void add_tools(const struct page_work *w, struct text *t)
{
    for (size_t i = 0; i < w->v->tool_count; i++) {
        text_add(t, i ? " · " : "");
        html_add(t, w->v->tool[i].name);
        text_add_char(t, ' ');
        html_add(t, w->v->tool[i].version);
    }
}

static void add_data(const struct page_work *w, struct text *t)
{
    report_data(w->v, t);
}

static const struct slot {
    const char *name;
    void (*add)(const struct page_work *w, struct text *t);
} slot_table[] = {
    {"language", add_language}, {"nonce", add_nonce},       {"id", add_id},           {"title", add_title},
    {"css", add_css},           {"js", add_js},           {"outcome", add_outcome},
    {"score", add_score},       {"submission", add_submission},
    {"stages", add_stages},     {"findings", add_findings}, {"source", add_source},
    {"growth", add_growth},     {"sites", add_sites},     {"commands", add_commands},
    {"tools", add_tools},       {"data", add_data},
};

/* "_ text" is that text in the reader's language. */
static void add_slot(const struct page_work *w, const char *name, size_t length, struct text *t)
{
    if (length > 2 && strncmp(name, "_ ", 2) == 0) {
        struct text words = {0};
        text_add_bytes(&words, name + 2, length - 2);
        html_add(t, _(text_string(&words)));
        text_release(&words);
    }
    for (size_t i = 0; i < sizeof slot_table / sizeof *slot_table; i++) {
        if (strlen(slot_table[i].name) == length
            && strncmp(slot_table[i].name, name, length) == 0)
            slot_table[i].add(w, t);
    }
}

/* Drawn behind the run: nothing that the learner's program wrote can know it. */
static bool draw_nonce(struct page_work *w, struct error *e)
{
    unsigned char bytes[16];
    if (getentropy(bytes, sizeof bytes) != 0)
        return error_set(e, _("The system gives no random number: %s."), strerror(errno));
    for (size_t i = 0; i < sizeof bytes; i++) {
        w->nonce[2 * i] = "0123456789abcdef"[bytes[i] >> 4];
        w->nonce[2 * i + 1] = "0123456789abcdef"[bytes[i] & 15];
    }
    return true;
}

/* What a slot puts in is not looked at again: the learner's {{nonce}} stays as it is. */
bool report_write(const struct verdict *v, struct text *page, struct error *e)
{
    struct page_work w = {.v = v};
    if (!draw_nonce(&w, e))
        return false;
    struct text html = {0};
    text_add_bytes(&html, (const char *)template_html, sizeof template_html);
    const char *rest = text_string(&html), *begin, *end;
    while ((begin = strstr(rest, "{{")) && (end = strstr(begin, "}}"))) {
        text_add_bytes(page, rest, (size_t)(begin - rest));
        add_slot(&w, begin + 2, (size_t)(end - begin - 2), page);
        rest = end + 2;
    }
    text_add(page, rest);
    text_release(&html);
    return true;
}
