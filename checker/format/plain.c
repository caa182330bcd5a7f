/*
 * The verdict as sentences, one a line, from the most to the least important:
 * no columns, no drawings, nothing that a screen reader would spell out.
 */
#include "base/clean.h"
#include "base/language.h"
#include "format/print.h"
#include "format/words.h"

#include <stdarg.h>
#include <string.h>

enum { LINE_LIMIT = 200 };    /* bytes of a source line that are read out */

struct voice {
    FILE *out;
    bool unicode;     /* what we quote may be spoken as it is written */
};

/* One line, which cannot move a cursor whatever went into it. */
__attribute__((format(printf, 2, 3)))
static void say(const struct voice *voice, const char *format, ...)
{
    struct text t = {0}, clean = {0};
    va_list arguments;
    va_start(arguments, format);
    text_addv(&t, format, arguments);
    va_end(arguments);
    (voice->unicode ? text_add_clean : text_add_ascii)(&clean, text_string(&t), t.length);
    fprintf(voice->out, "%s\n", text_string(&clean));
    text_release(&clean);
    text_release(&t);
}

/* A sentence of ours; dots between its parts would be read out as dashes. */
static void say_parts(const struct voice *voice, const char *words)
{
    static const char dot[] = " ·";
    struct text t = {0};
    for (const char *at; (at = strstr(words, dot)); words = at + strlen(dot)) {
        text_add_bytes(&t, words, (size_t)(at - words));
        text_add_char(&t, ',');
    }
    text_add(&t, words);
    say(voice, "%s", text_string(&t));
    text_release(&t);
}

static void head(const struct voice *voice, const struct verdict *v, const struct screen *screen)
{
    const struct exercise *x = v->exercise;
    if (x->is_program)
        say(voice, _("Program: %s."), x->title);
    else
        say(voice, _("Exercise %s: %s."), x->id, x->title);
    if (x->difficulty && x->minutes)
        say(voice, _("Difficulty %u of 5, about %u minutes."), x->difficulty, x->minutes);
    say(voice, _("File: %s"), v->submission);
    if (screen->attempt)
        say_parts(voice, screen->attempt);
}

static void outcome(const struct voice *voice, const struct verdict *v)
{
    if (v->outcome == OUTCOME_NOT_GRADED)
        say(voice, _("Result: %s. %s"), words_outcome(v), v->reason ? v->reason : "");
    else if (v->max == 0)
        say(voice, _("Result: %s."), words_outcome(v));
    else
        say(voice, _("Result: %s, %u of %u points."), words_outcome(v), v->score, v->max);
    if (v->note)
        say(voice, "%s", v->note);
    say(voice, _("The check took %.1f seconds."), v->seconds);
}

static void stage_line(const struct voice *voice, const struct stage *s)
{
    if (s->status == STAGE_NOT_GRADED || s->max == 0)
        say(voice, _("Stage %s: %s. %s."), s->name, words_status(s->status), s->remark);
    else
        say(voice, _("Stage %s: %s. %s. %u of %u points."), s->name, words_status(s->status),
            s->remark, s->points, s->max);
}

static void place(const struct voice *voice, const struct finding *f)
{
    struct text t = {0};
    if (!f->file)
        return;
    text_add(&t, base_name_of(f->file));
    if (f->line > 0)
        text_addf(&t, _(" line %d"), f->line);
    if (f->function)
        text_addf(&t, _(", in %s"), f->function);
    say(voice, _("Place: %s."), text_string(&t));
    text_release(&t);
}

static void source(const struct voice *voice, const struct verdict *v, const struct finding *f)
{
    const char *bytes;
    size_t length;
    struct source_place at = words_source(v, f);
    if (!words_line(v, at, &bytes, &length))
        return;
    struct text line = {0};
    text_add_clean(&line, bytes, length < LINE_LIMIT ? length : LINE_LIMIT);
    const char *words = text_string(&line);
    say(voice, _("Line %d of %s reads: %s%s"), at.line, at.file,
        words + strspn(words, " "), length > LINE_LIMIT ? "..." : "");
    text_release(&line);
}

static void finding(const struct voice *voice, const struct verdict *v, const struct finding *f)
{
    struct text t = {0};
    place(voice, f);
    source(voice, v, f);
    if (f->incidental)
        say(voice, _("This is perhaps only what followed from the first finding."));
    words_facts(&t, v, f);
    if (t.length)
        say(voice, _("What happened: %s."), text_string(&t));
    text_clear(&t);
    words_circumstances(&t, v, f);
    if (t.length)
        say(voice, _("Circumstances: %s."), text_string(&t));
    say(voice, _("What it means: %s"), words_meaning(v, f));
    say(voice, _("Ask yourself: %s"), words_question(v, f));
    text_clear(&t);
    words_seen(&t, v, f);
    say(voice, _("Seen by: %s."), text_string(&t));
    text_clear(&t);
    words_more(&t, ", ", v, f);
    say(voice, _("More: %s"), text_string(&t));
    text_release(&t);
}

static void findings(const struct voice *voice, const struct verdict *v, bool all)
{
    for (size_t i = 0; i < v->findings.count; i++) {
        const struct finding *f = &v->findings.item[i];
        say(voice, "%s", "");
        say(voice, _("Finding %zu of %zu: %s, %s."), i + 1, v->findings.count, f->code->id,
            _(f->code->name));
        if (all || i == 0)
            finding(voice, v, f);
        else
            place(voice, f);
    }
}

void plain_print(const struct verdict *v, const struct screen *screen, FILE *out)
{
    struct voice voice = {.out = out, .unicode = screen->unicode};
    head(&voice, v, screen);
    outcome(&voice, v);
    for (size_t i = 0; i < v->stage_count; i++)
        stage_line(&voice, &v->stage[i]);
    findings(&voice, v, screen->all);
    if (screen->next) {
        say(&voice, "%s", "");
        say_parts(&voice, screen->next);
    }
}
