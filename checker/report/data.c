/*
 * What the script draws: see the top of blocksOf() and groupsOf() in report.js
 * for the order of the numbers. Where a test has more blocks than a page can
 * show, the first few of each place are told one by one, the rest as a sum.
 */
#include "base/clean.h"
#include "base/language.h"
#include "film/join.h"
#include "film/steps.h"
#include "format/words.h"
#include "report/html.h"
#include "report/parts.h"
#include "template-words.h"

#include <jansson.h>
#include <stdlib.h>
#include <string.h>

#define MOST_IN_SCENE 2000
#define MOST_IN_REPORT 2800
#define FEW 60                  /* of a place, where not all are told */
#define CURVE_POINTS 5000       /* over all scenes */

struct stacks {
    const struct stack **item;
    size_t count, room;
    json_t *json;
};

static json_t *string(const char *s)
{
    struct text clean = {0};
    text_add_clean(&clean, s ? s : "", s ? strlen(s) : 0);
    json_t *value = json_stringn(text_string(&clean), clean.length);
    text_release(&clean);
    return value;
}

static json_t *frames(const struct verdict *v, const struct stack *s)
{
    json_t *array = json_array();
    for (size_t i = 0; i < s->count; i++) {
        const struct frame *f = &s->frame[i];
        if (f->file)
            json_array_append_new(array, json_pack("[o, i, o, b]", string(base_name_of(f->file)),
                                                   f->line, string(f->function),
                                                   own_has(&v->exercise->own, f->file)));
    }
    return array;
}

static json_int_t number_of(struct stacks *known, const struct verdict *v, const struct stack *s)
{
    for (size_t i = known->count; i-- > 0;) {
        if (known->item[i] == s)
            return (json_int_t)i;
    }
    if (known->count == known->room) {
        known->room = known->room ? 2 * known->room : 64;
        known->item = realloc(known->item, known->room * sizeof *known->item);
        if (!known->item)
            abort();
    }
    known->item[known->count] = s;
    json_array_append_new(known->json, frames(v, s));
    return (json_int_t)known->count++;
}

static json_int_t event_of(size_t event)
{
    return event == FILM_NONE ? -1 : (json_int_t)event;
}

/* --- blocks --- */

struct group {
    const struct stack *made;
    size_t times, bytes, born, died;
    enum film_fate fate;
};

static struct group *group_of(struct group *group, size_t *count, const struct stack *made,
                              size_t born)
{
    for (size_t i = *count; i-- > 0;) {
        if (group[i].made == made)
            return &group[i];
    }
    group[*count] = (struct group){.made = made, .born = born};
    return &group[(*count)++];
}

static void add_to_group(struct group *g, const struct film_block *b)
{
    if (b->died == FILM_NONE || g->died == FILM_NONE)
        g->died = FILM_NONE;
    else if (b->died > g->died)
        g->died = b->died;
    if (g->times == 0 || b->fate > g->fate)
        g->fate = b->fate;
    g->times++;
    g->bytes += b->bytes;
}

static void add_blocks(json_t *scene, const struct verdict *v, const struct film_scene *s,
                       struct stacks *known, size_t *told)
{
    bool grouped = s->block_count > MOST_IN_SCENE || *told + s->block_count > MOST_IN_REPORT;
    struct group *group = calloc(s->block_count + 1, sizeof *group);
    size_t group_count = 0;
    json_t *blocks = json_array(), *groups = json_array();
    for (size_t i = 0; group && i < s->block_count; i++) {
        const struct film_block *b = &s->block[i];
        const struct stack *made = s->event[b->born].stack;
        struct group *g = group_of(group, &group_count, made, b->born);
        add_to_group(g, b);
        if (grouped && (g->times > FEW || *told >= MOST_IN_REPORT))
            continue;
        json_int_t ended = b->died == FILM_NONE ? -1
                                                : number_of(known, v, s->event[b->died].stack);
        json_array_append_new(blocks, json_pack("[I, I, I, I, i, I, I]", (json_int_t)i,
                                                (json_int_t)b->bytes, (json_int_t)b->born,
                                                event_of(b->died), (int)b->fate,
                                                number_of(known, v, made), ended));
        ++*told;
    }
    for (size_t i = 0; grouped && i < group_count; i++)
        json_array_append_new(groups, json_pack("[I, I, I, I, I, i]",
                                                number_of(known, v, group[i].made),
                                                (json_int_t)group[i].times,
                                                (json_int_t)group[i].bytes,
                                                (json_int_t)group[i].born,
                                                event_of(group[i].died), (int)group[i].fate));
    free(group);
    json_object_set_new(scene, "grouped", json_boolean(grouped));
    json_object_set_new(scene, "blocks", blocks);
    json_object_set_new(scene, "groups", groups);
}

/* --- the curve --- */

/* As many events as make a stretch, so that a scene has no more than that many. */
static size_t stretch_of(const struct film_scene *s, size_t points)
{
    return s->count / points + 1;
}

/* When the first event of each stretch happened, in ns since the first; and the last one. */
static json_t *times(const struct film_scene *s, size_t stretch)
{
    json_t *array = json_array();
    for (size_t i = 0; i < s->count; i += stretch)
        json_array_append_new(array, json_integer((json_int_t)(s->event[i].time
                                                               - s->event[0].time)));
    json_array_append_new(array, json_integer((json_int_t)(s->event[s->count - 1].time
                                                           - s->event[0].time)));
    return array;
}

/* Of each stretch of events its highest and its last value: peaks stay where they are. */
static json_t *curve(const struct film_scene *s, size_t stretch)
{
    json_t *array = json_array();
    size_t live = 0, high = 0, high_at = 0;
    for (size_t i = 0; i < s->count; i++) {
        const struct film_event *e = &s->event[i];
        if (e->kind == FILM_BORN)
            live += e->bytes;
        else if (e->kind == FILM_DIED)
            live -= e->bytes;
        else if (e->kind == FILM_RESIZED || e->kind == FILM_MOVED)
            live += e->bytes - e->before;
        if (i % stretch == 0 || live > high) {
            high = live;
            high_at = i;
        }
        if ((i + 1) % stretch == 0 || i + 1 == s->count) {
            if (high_at < i)
                json_array_append_new(array, json_pack("[I, I]", (json_int_t)high_at,
                                                       (json_int_t)high));
            json_array_append_new(array, json_pack("[I, I]", (json_int_t)i, (json_int_t)live));
        }
    }
    return array;
}

/* --- marks --- */

static json_t *marks(const struct verdict *v, const struct film_scene *s)
{
    json_t *array = json_array();
    for (size_t i = 0; i < s->mark_count; i++) {
        const struct film_mark *m = &s->mark[i];
        json_array_append_new(array, json_pack("[I, I, I, I]", event_of(m->block),
                                               event_of(m->after), event_of(m->before),
                                               (json_int_t)(m->finding - v->findings.item)));
    }
    return array;
}

static json_t *refusals(const struct verdict *v, const struct film_scene *s, struct stacks *known)
{
    json_t *array = json_array();
    for (size_t i = 0; i < s->count && json_array_size(array) < 100; i++) {
        const struct film_event *e = &s->event[i];
        if (e->kind == FILM_REFUSED)
            json_array_append_new(array, json_pack("[I, I, I]", (json_int_t)i,
                                                   (json_int_t)e->bytes,
                                                   number_of(known, v, e->stack)));
    }
    return array;
}

static json_t *scene_of(const struct verdict *v, const struct film_scene *s,
                        struct stacks *known, size_t *told, size_t points)
{
    struct film_step last = {.kind = STEP_END, .scene = s, .event = s->count - 1};
    struct film_heap heap = film_heap(&last);
    struct text name = {0};
    film_scene_name(&name, s);
    json_t *o = json_pack("{s:o, s:I, s:I, s:I, s:I, s:b, s:b}", "name",
                          string(text_string(&name)), "events", (json_int_t)s->count, "total",
                          (json_int_t)s->block_count, "live", (json_int_t)heap.live_blocks,
                          "peak", (json_int_t)heap.peak_bytes, "passed", (int)s->passed, "cut",
                          (int)s->cut);
    text_release(&name);
    add_blocks(o, v, s, known, told);
    json_object_set_new(o, "marks", marks(v, s));
    json_object_set_new(o, "refused", refusals(v, s, known));
    size_t stretch = stretch_of(s, points);
    json_object_set_new(o, "curve", curve(s, stretch));
    json_object_set_new(o, "stretch", json_integer((json_int_t)stretch));
    json_object_set_new(o, "times", times(s, stretch));
    return o;
}

static json_t *findings(const struct verdict *v)
{
    json_t *array = json_array();
    for (size_t i = 0; i < v->findings.count; i++) {
        const struct finding *f = &v->findings.item[i];
        struct text place = {0};
        struct source_place at = words_source(v, f);
        words_place(&place, at.file, at.line);
        json_array_append_new(array, json_pack("[s, s, o]", f->code->id, _(f->code->name),
                                               string(text_string(&place))));
        text_release(&place);
    }
    return array;
}

/* --- words --- */

/* Which form a number takes: in every language of gettext's they repeat after each hundred. */
#define NUMBERS 200

static json_t *plural(const char *one, const char *many)
{
    json_t *forms = json_array(), *of = json_array();
    for (unsigned long n = 0; n < NUMBERS; n++) {
        json_t *form = json_string(ngettext(one, many, n));
        size_t at = 0;
        while (at < json_array_size(forms) && !json_equal(json_array_get(forms, at), form))
            at++;
        if (at == json_array_size(forms))
            json_array_append(forms, form);
        json_decref(form);
        json_array_append_new(of, json_integer((json_int_t)at));
    }
    return json_pack("{s:o, s:o}", "forms", forms, "of", of);
}

/* The script's own words, as far as the reader's language has others. */
static void add_words(json_t *page)
{
    json_t *words = json_object(), *plurals = json_object();
    bool english = !*language_name();
    for (size_t i = 0; !english && i < sizeof template_words / sizeof *template_words; i++) {
        const char *one = template_words[i].one, *many = template_words[i].many;
        if (many)
            json_object_set_new(plurals, one, plural(one, many));
        else
            json_object_set_new(words, one, json_string(_(one)));
    }
    json_object_set_new(page, "words", words);
    json_object_set_new(page, "plurals", plurals);
}

/* The scene that is shown first: one with a finding, without a refusal if there is one. */
static bool is_better(const struct film_scene *a, const struct film_scene *b)
{
    if (!b)
        return true;
    if ((a->mark_count > 0) != (b->mark_count > 0))
        return a->mark_count > 0;
    if (!a->refused != !b->refused)
        return !a->refused;
    return !a->mark_count && a->block_count > b->block_count && a->block_count <= 200;
}

void report_data(const struct verdict *v, struct text *t)
{
    struct stacks known = {.json = json_array()};
    json_t *scenes = json_array();
    const struct film_scene *best = NULL;
    json_int_t first = 0;
    size_t told = 0, points = v->film->count ? CURVE_POINTS / v->film->count + 1 : 1;
    for (size_t i = 0; i < v->film->count; i++) {
        const struct film_scene *s = &v->film->scene[i];
        if (s->count == 0)
            continue;
        if (is_better(s, best)) {
            best = s;
            first = (json_int_t)json_array_size(scenes);
        }
        json_array_append_new(scenes, scene_of(v, s, &known, &told, points < 400 ? points : 400));
    }
    json_t *o = json_pack("{s:o, s:o, s:o, s:I}", "scenes", scenes, "stacks", known.json,
                          "findings", findings(v), "first", first);
    add_words(o);
    char *json = json_dumps(o, JSON_COMPACT | JSON_ENSURE_ASCII);
    html_add_json(t, json ? json : "{}");
    free(json);
    free(known.item);
    json_decref(o);
}
