#include "format/words.h"

#include "base/language.h"

#include <string.h>

const struct frame *words_frame(const struct verdict *v, const struct stack *s)
{
    const struct frame *own = stack_own(s, &v->exercise->own);
    if (own)
        return own;
    for (size_t i = 0; i < s->count; i++) {
        if (s->frame[i].file)
            return &s->frame[i];
    }
    return NULL;
}

void words_place(struct text *t, const char *file, int line)
{
    if (!file)
        return;
    text_add(t, base_name_of(file));
    if (line > 0)
        text_addf(t, ":%d", line);
}

bool words_stack(struct text *t, const char *before, const struct verdict *v, const struct stack *s)
{
    const struct frame *frame = words_frame(v, s);
    if (!frame)
        return false;
    text_add(t, before);
    words_place(t, frame->file, frame->line);
    return true;
}

void words_bytes(struct text *t, size_t count)
{
    text_addf(t, ngettext("%zu byte", "%zu bytes", count), count);
}

void words_blocks(struct text *t, size_t count)
{
    text_addf(t, ngettext("%zu block", "%zu blocks", count), count);
}

const char *words_past(const struct finding *f)
{
    static const char *const verbs[] = {N_("used"), N_("read"), N_("written")};
    return _(verbs[f->access]);
}

/* ---- who saw it */

const char *words_witness(const struct verdict *v, enum engine_id id)
{
    return v->exercise->is_program && id == ENGINE_TESTS ? "run" : engine_name(id);
}

static void add_engine(struct text *t, const struct verdict *v, size_t before, enum engine_id id)
{
    if (t->length > before)
        text_add(t, ", ");
    text_add(t, words_witness(v, id));
}

void words_seen(struct text *t, const struct verdict *v, const struct finding *f)
{
    size_t before = t->length;
    for (int id = 0; id < ENGINE_COUNT; id++) {
        if (f->witnesses & 1u << id)
            add_engine(t, v, before, (enum engine_id)id);
    }
}

static bool did_run(const struct verdict *v, enum engine_id id)
{
    for (size_t i = 0; i < v->stage_count; i++) {
        const struct stage *stage = &v->stage[i];
        if (strcmp(stage->name, engine_name(id)) == 0)
            return stage->status == STAGE_OK || stage->status == STAGE_FIX;
    }
    return false;
}

/* Has the tool said something else about this function? Then it was not silent, only less exact. */
static bool speaks_here(const struct verdict *v, const struct finding *f, enum engine_id tool)
{
    for (size_t i = 0; i < v->findings.count; i++) {
        const struct finding *other = &v->findings.item[i];
        if (other->witnesses & 1u << tool && !other->refused && other->function && f->function
            && strcmp(other->function, f->function) == 0)
            return true;
    }
    return false;
}

/* Only for bugs that a memory tool could see: its silence teaches something. */
void words_silent(struct text *t, const struct verdict *v, const struct finding *f)
{
    static const enum engine_id tools[] = {ENGINE_ASAN, ENGINE_MEMCHECK};
    size_t before = t->length;
    if (strncmp(f->code->id, "MEM-", 4) != 0)
        return;
    for (size_t i = 0; i < sizeof tools / sizeof *tools; i++) {
        if (!(f->witnesses & 1u << tools[i]) && did_run(v, tools[i])
            && (f->refused || !speaks_here(v, f, tools[i])))
            add_engine(t, v, before, tools[i]);
    }
    if (t->length > before && f->refused)
        text_add(t, _(" (nothing was refused in their runs)"));
}

void words_more(struct text *t, const char *between, const struct verdict *v,
                const struct finding *f)
{
    const struct exercise *x = v->exercise;
    /* whoever tries a program may stand in another folder, without our Makefile */
    text_addf(t, "%s explain %s", x->is_program ? "checker" : "make", f->code->id);
    if (x->hint_count)
        text_addf(t, "%smake hints-%u.%u", between, x->lesson, x->number);
    if (v->command_count && !x->is_program)
        text_addf(t, "%smake commands-%u.%u", between, x->lesson, x->number);
}

/* Our usual words speak of tests and contracts, which a program has not. */
static const struct other_words {
    const char *code, *meaning, *question;
} of_a_program[] = {
    {"RUN-01", NULL, N_("Which loop goes on, or what does the program wait for?")},
    {"RUN-02", NULL, N_("Which loop prints, and what should end it?")},
    {"RUN-04", NULL, N_("Which line was reached last, and with which values?")},
    {"RUN-06", N_("The checker lets 64 run at a time, and stopped all of them."), NULL},
    {"MEM-24", NULL, N_("What should the program do or say when memory runs out?")},
    {"CMP-01", N_("Nothing was run. The first message of the compiler is the one to read; later "
                  "ones often follow from it. A header that is not found needs -I and its folder."),
     NULL},
};

static const struct other_words *other_words(const struct verdict *v, const struct finding *f)
{
    for (size_t i = 0; v->exercise->is_program && i < sizeof of_a_program / sizeof *of_a_program;
         i++) {
        if (strcmp(of_a_program[i].code, f->code->id) == 0)
            return &of_a_program[i];
    }
    return NULL;
}

const char *words_meaning(const struct verdict *v, const struct finding *f)
{
    const struct other_words *other = other_words(v, f);
    return _(other && other->meaning ? other->meaning : f->code->meaning);
}

const char *words_question(const struct verdict *v, const struct finding *f)
{
    const struct other_words *other = other_words(v, f);
    return _(other && other->question ? other->question : f->code->question);
}

/* ---- the source, and the words for states */

struct source_place words_source(const struct verdict *v, const struct finding *f)
{
    const struct own_files *own = &v->exercise->own;
    if (own_has(own, f->file))
        return (struct source_place){base_name_of(f->file), f->line};
    const struct stack *const places[] = {&f->freed, &f->allocated, &f->refused_at};
    for (size_t i = 0; i < sizeof places / sizeof *places; i++) {
        const struct frame *frame = stack_own(places[i], own);
        if (frame)
            return (struct source_place){base_name_of(frame->file), frame->line};
    }
    return (struct source_place){own->name[0], 0};
}

static const struct text *source_named(const struct verdict *v, const char *name)
{
    for (size_t i = 0; i < v->source_count; i++) {
        if (strcmp(v->source[i].name, name) == 0)
            return &v->source[i].text;
    }
    return NULL;
}

bool words_line(const struct verdict *v, struct source_place place, const char **bytes,
                size_t *length)
{
    const struct text *source = source_named(v, place.file);
    if (!source)
        return false;
    const char *at = text_string(source), *end = at + source->length;
    for (int number = 1; at < end; number++) {
        const char *stop = memchr(at, '\n', (size_t)(end - at));
        if (!stop)
            stop = end;
        if (number == place.line) {
            *bytes = at;
            *length = (size_t)(stop - at);
            return true;
        }
        at = stop + 1;
    }
    return false;
}

const char *words_status(enum stage_status status)
{
    static const char *const words[] = {
        [STAGE_OK] = N_("ok"),
        [STAGE_FIX] = N_("FIX"),
        [STAGE_NOT_REACHED] = N_("not reached"),
        [STAGE_NOT_GRADED] = N_("not graded"),
    };
    return _(words[status]);
}

const char *words_outcome(const struct verdict *v)
{
    static const char *const of_program[] = {
        [OUTCOME_PASS] = N_("nothing found"),
        [OUTCOME_FAIL] = N_("there are findings"),
        [OUTCOME_NOT_GRADED] = N_("not fully examined"),
    };
    static const char *const words[] = {
        [OUTCOME_PASS] = N_("passed"),
        [OUTCOME_FAIL] = N_("not yet passed"),
        [OUTCOME_NOT_GRADED] = N_("not graded"),
    };
    return _(v->exercise->is_program ? of_program[v->outcome] : words[v->outcome]);
}
