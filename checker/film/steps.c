#include "film/steps.h"

#include "base/language.h"
#include "film/join.h"
#include "format/words.h"

#include <stdio.h>
#include <string.h>

/* --- folding --- */

#define LONGEST_LOOP 12

static bool is_alike(const struct film_event *a, const struct film_event *b)
{
    return a->kind == b->kind && a->stack == b->stack;
}

/* Where the next mark is: no fold goes over what a witness points at. */
static size_t next_mark(const struct film_scene *s, size_t from)
{
    size_t end = s->count;
    for (size_t i = 0; i < s->mark_count; i++) {
        size_t after = s->mark[i].after;
        if (after >= from && after + 1 < end)
            end = after + 1;
    }
    return end;
}

/* How often the `period` events from here come in a row, before the end. */
static size_t repeats(const struct film_scene *s, size_t from, size_t period, size_t end)
{
    size_t at = from + period;
    while (at < end && is_alike(&s->event[at], &s->event[at - period]))
        at++;
    return (at - from) / period;
}

/* Folding must be worth more than the line it takes. */
static size_t find_loop(const struct film_scene *s, size_t from, size_t end, size_t *times)
{
    for (size_t period = 1; period <= LONGEST_LOOP && from + 2 * period <= end; period++) {
        *times = repeats(s, from, period, end);
        if (*times >= (period == 1 ? 4 : 3))
            return period;
    }
    return 0;
}

/* --- the steps --- */

static struct film_step *push(struct film_steps *out, enum step_kind kind,
                              const struct film_scene *s, size_t event, size_t base)
{
    struct film_step *step = &out->item[out->count++];
    *step = (struct film_step){.kind = kind, .scene = s, .event = event,
                               .number = base + event + 1};
    return step;
}

static void push_event(struct film_steps *out, const struct film_scene *s, size_t event,
                       size_t base)
{
    push(out, STEP_EVENT, s, event, base);
    for (size_t i = 0; i < s->mark_count; i++) {
        if (s->mark[i].after == event)
            push(out, STEP_FOUND, s, event, base)->mark = &s->mark[i];
    }
}

static void add_scene(struct film_steps *out, const struct film_scene *s)
{
    size_t base = out->events;
    for (size_t i = 0; i < s->count;) {
        size_t times, end = next_mark(s, i);
        size_t period = find_loop(s, i, end, &times);
        if (!period) {
            push_event(out, s, i++, base);
            continue;
        }
        for (size_t j = 0; j < period; j++)
            push_event(out, s, i + j, base);
        /* the last event of the loop may be one that a witness points at */
        size_t last = i + period * times;
        times -= last == end && next_mark(s, last - 1) == last && s->mark_count > 0;
        i += period * times;
        struct film_step *fold = push(out, STEP_FOLD, s, i - 1, base);
        fold->period = period;
        fold->times = times - 1;
    }
    if (s->count)
        push(out, STEP_END, s, s->count - 1, base);
    out->events += s->count;
}

void film_steps(const struct film *film, struct arena *arena, struct film_steps *out)
{
    size_t most = 0;
    for (size_t i = 0; i < film->count; i++)
        most += 2 * film->scene[i].count + film->scene[i].mark_count + 1;
    *out = (struct film_steps){.item = arena_array(arena, most, sizeof *out->item)};
    for (size_t i = 0; i < film->count; i++)
        add_scene(out, &film->scene[i]);
}

/* --- the heap --- */

size_t film_bytes(const struct film_step *step, size_t block, bool *alive)
{
    const struct film_scene *s = step->scene;
    size_t bytes = 0;
    *alive = false;
    for (size_t i = s->block[block].born; i <= step->event && i < s->count; i++) {
        const struct film_event *v = &s->event[i];
        if (v->block == block && v->kind != FILM_DIED && v->kind != FILM_AGAIN) {
            bytes = v->bytes;
            *alive = true;
        } else if ((v->block == block && v->kind == FILM_DIED) || v->from == block) {
            *alive = false;
        }
    }
    return bytes;
}

struct film_heap film_heap(const struct film_step *step)
{
    struct film_heap h = {0};
    for (size_t i = 0; i <= step->event && i < step->scene->count; i++) {
        const struct film_event *v = &step->scene->event[i];
        if (v->kind == FILM_BORN) {
            h.live_blocks++;
            h.live_bytes += v->bytes;
        } else if (v->kind == FILM_DIED) {
            h.live_blocks--;
            h.live_bytes -= v->bytes;
        } else if (v->kind == FILM_RESIZED || v->kind == FILM_MOVED) {
            h.live_bytes += v->bytes - v->before;
        }
        if (h.live_bytes > h.peak_bytes)
            h.peak_bytes = h.live_bytes;
    }
    return h;
}

/* --- words --- */

struct film_place film_step_place(const struct verdict *v, const struct film_step *step)
{
    struct film_place place = {0};
    if (step->kind == STEP_FOUND) {
        const struct finding *f = step->mark->finding;
        struct source_place at = words_source(v, f);
        return (struct film_place){at.file, f->function, at.line};
    }
    const struct frame *f = step->kind == STEP_END
        ? NULL : film_frame(v, step->scene->event[step->event].stack);
    if (f && f->file)
        place = (struct film_place){base_name_of(f->file), f->function, f->line};
    return place;
}

/* Is the word on the line, as the name of a call? */
static bool calls_it(const char *line, size_t length, const char *name)
{
    size_t n = strlen(name);
    for (size_t i = 0; i + n < length; i++) {
        bool begins = i == 0 || !(strchr("_", line[i - 1]) || (line[i - 1] >= 'a'
                                                               && line[i - 1] <= 'z'));
        if (begins && strncmp(line + i, name, n) == 0 && line[i + n] == '(')
            return true;
    }
    return false;
}

/*
 * The ledger knows the family, not which of its functions was called; the line
 * may tell. NULL: it has none, or more than one.
 */
static const char *called(const struct verdict *v, const struct film_step *step)
{
    static const char *const names[] = {"malloc", "calloc", "realloc", "reallocarray",
                                        "aligned_alloc", "posix_memalign", "strdup", "strndup",
                                        "asprintf", "getline", "getdelim"};
    struct film_place at = film_step_place(v, step);
    const char *line, *found = NULL;
    size_t length, count = 0;
    if (!at.file || !words_line(v, (struct source_place){at.file, at.line}, &line, &length))
        return NULL;
    for (size_t i = 0; i < sizeof names / sizeof *names; i++) {
        if (calls_it(line, length, names[i])) {
            found = names[i];
            count++;
        }
    }
    return count == 1 ? found : NULL;
}

static const char *verb(const struct verdict *v, const struct film_step *step)
{
    const struct film_event *e = &step->scene->event[step->event];
    const char *name = NULL;
    switch (e->kind) {
    case FILM_BORN:
        name = strcmp(e->family ? e->family : "malloc", "malloc") == 0 ? called(v, step)
                                                                     : e->family;
        return name ? name : "made";
    case FILM_DIED:
    case FILM_AGAIN:
        return strcmp(e->family, "new") == 0 ? "delete"
            : strcmp(e->family, "new[]") == 0 ? "delete[]" : "free";
    case FILM_REFUSED:
        return "refused";
    default:
        return "realloc";
    }
}

static void add_event(struct text *t, const struct film_event *e)
{
    char one[FILM_LETTERS], two[FILM_LETTERS];
    const char *block = e->block == FILM_NONE ? "?" : film_letters(e->block, one);
    switch (e->kind) {
    case FILM_BORN:
        text_addf(t, "%zu B -> %s", e->bytes, block);
        break;
    case FILM_DIED:
        text_addf(t, "%s (%zu B)", block, e->bytes);
        break;
    case FILM_AGAIN:
        text_addf(t, _("%s, which is free"), block);
        break;
    case FILM_RESIZED:
        text_addf(t, "%s %zu B -> %zu B", block, e->before, e->bytes);
        break;
    case FILM_MOVED:
        text_addf(t, "%s %zu B -> %s %zu B", film_letters(e->from, two), e->before, block,
                  e->bytes);
        break;
    case FILM_REFUSED:
        text_addf(t, "%zu B -> NULL", e->bytes);
    }
}

static void add_place(struct text *t, const struct film_place *p)
{
    if (!p->line)
        return;
    text_addf(t, "  %s:%d", p->file, p->line);
    if (p->function)
        text_addf(t, _(" in %s"), p->function);
}

static void add_found(struct text *t, const struct verdict *v, const struct film_step *step)
{
    const struct film_mark *m = step->mark;
    char letters[FILM_LETTERS];
    struct film_place at = film_step_place(v, step);
    text_addf(t, _("      found    %s"), m->finding->code->id);
    if (m->block != FILM_NONE)
        text_addf(t, " %s", film_letters(m->block, letters));
    text_addf(t, ": %s", _(m->finding->code->name));
    add_place(t, &at);
}

static void add_end(struct text *t, const struct film_step *step)
{
    struct film_heap h = film_heap(step);
    const struct film_scene *s = step->scene;
    char letters[FILM_LETTERS];
    size_t named = 0, leaked = 0;
    text_addf(t, _("      end      %s"), s->cut ? _("of what is known: ")
              : s->passed ? "" : _("before the test's own: "));
    for (size_t i = 0; i < s->block_count; i++)
        leaked += s->block[i].fate == FATE_LEAKED;
    if (h.live_blocks == 0) {
        text_addf(t, _("nothing lives on"));
    } else {
        text_addf(t, ngettext("%zu block lives on, %zu B", "%zu blocks live on, %zu B",
                              h.live_blocks), h.live_blocks, h.live_bytes);
    }
    for (size_t i = 0; leaked && i < s->block_count && named < 8; i++) {
        if (s->block[i].fate == FATE_LEAKED)
            text_addf(t, "%s%s", named++ ? ", " : _("; leaked: "), film_letters(i, letters));
    }
    if (leaked > named)
        text_addf(t, _(" and %zu more"), leaked - named);
    text_addf(t, _("; peak %zu B"), h.peak_bytes);
}

void film_step_line(struct text *t, const struct verdict *v, const struct film_step *step)
{
    if (step->kind == STEP_FOUND) {
        add_found(t, v, step);
    } else if (step->kind == STEP_END) {
        add_end(t, step);
    } else if (step->kind == STEP_FOLD) {
        text_add(t, "      ...      ");
        if (step->period == 1)
            text_addf(t, _("the step above again, x %zu (to step %zu)"), step->times,
                      step->number);
        else
            text_addf(t, _("the %zu steps above again, x %zu (to step %zu)"), step->period,
                      step->times, step->number);
    } else {
        struct text what = {0};
        struct film_place at = film_step_place(v, step);
        add_event(&what, &step->scene->event[step->event]);
        text_addf(t, "%4zu  %-8s %-22s", step->number, verb(v, step), text_string(&what));
        add_place(t, &at);
        text_release(&what);
    }
}

void film_scene_name(struct text *t, const struct film_scene *s)
{
    text_addf(t, "%s", s->test);
    if (s->refused)
        text_addf(t, _(", allocation %u refused"), s->refused);
}

void film_text(struct text *t, const struct verdict *v, const struct film *film,
               const struct film_steps *steps)
{
    const struct film_scene *scene = NULL;
    for (size_t i = 0; i < steps->count; i++) {
        if (steps->item[i].scene != scene) {
            scene = steps->item[i].scene;
            text_add(t, i ? "\n " : " ");
            text_add(t, _("test "));
            film_scene_name(t, scene);
            text_add_char(t, '\n');
        }
        film_step_line(t, v, &steps->item[i]);
        text_add_char(t, '\n');
    }
    if (steps->count == 0)
        text_add(t, _(" The program asked for no block.\n"));
    if (film->cut)
        text_add(t, _(" There was more: the film is cut here.\n"));
}
