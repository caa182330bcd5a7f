#include "format/words.h"

#include "base/clean.h"
#include "base/language.h"

#include <string.h>

enum { WORDS_LIMIT = 400 };    /* bytes of a tool's own text that are quoted */

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

const char *words_verb(const struct finding *f)
{
    static const char *const verbs[] = {N_("uses"), N_("reads"), N_("writes")};
    return _(verbs[f->access]);
}

const char *words_past(const struct finding *f)
{
    static const char *const verbs[] = {N_("used"), N_("read"), N_("written")};
    return _(verbs[f->access]);
}

/* ---- what happened, one function for each family of kinds */

/* "a block of 21 bytes", "the variable name (8 bytes)" */
static void say_object(struct text *t, const struct finding *f)
{
    if (f->variable) {
        text_addf(t, _("the variable %s"), f->variable);
        if (f->has_block)
            text_addf(t, ngettext(" (%zu byte)", " (%zu bytes)", f->block_bytes), f->block_bytes);
    } else if (f->has_block) {
        text_add(t, _("a block of "));
        words_bytes(t, f->block_bytes);
    } else {
        text_add(t, _("a block"));
    }
}

/* " made at a.c:3, freed at a.c:9"; a variable is at home in its function */
static void say_life(struct text *t, const struct verdict *v, const struct finding *f)
{
    const struct frame *home = words_frame(v, &f->allocated);
    if (f->variable && home && home->function)
        text_addf(t, _(" of %s"), home->function);
    else
        words_stack(t, f->variable ? _(" defined at ") : _(" made at "), v, &f->allocated);
    words_stack(t, _(", freed at "), v, &f->freed);
}

/* Where the bytes lie, up to "of": ", 0 bytes past the end of ". */
static void say_side(struct text *t, const struct finding *f)
{
    size_t distance = f->distance;
    switch (f->side) {
    case SIDE_AFTER:
        text_add(t, ", ");
        words_bytes(t, distance);
        text_add(t, _(" past the end of "));
        break;
    case SIDE_BEFORE:
        text_add(t, ", ");
        words_bytes(t, distance);
        text_add(t, _(" before the start of "));
        break;
    case SIDE_INSIDE:
        text_addf(t, _(" at byte %zu of "), distance);
        break;
    case SIDE_UNKNOWN:
        text_add(t, _(" of "));
        break;
    }
}

static void say_access(struct text *t, const struct verdict *v, const struct finding *f)
{
    if (f->access == ACCESS_NONE && !f->has_block && !f->variable)
        return;
    text_add(t, words_verb(f));
    text_add_char(t, ' ');
    if (f->access_bytes)
        words_bytes(t, f->access_bytes);
    else
        text_add(t, _("bytes"));
    if (!f->has_block && !f->variable) {
        text_add(t, _(" at that address"));
        return;
    }
    if (f->range)
        text_add(t, _(" that run past the end of "));
    else
        say_side(t, f);
    say_object(t, f);
    say_life(t, v, f);
}

static void say_null(struct text *t, const struct verdict *v, const struct finding *f)
{
    (void)v;
    text_addf(t, "%s ", words_verb(f));
    if (f->access_bytes) {
        words_bytes(t, f->access_bytes);
        text_add(t, _(" through "));
    }
    text_add(t, _("a pointer that is NULL"));
    if (f->variable)
        text_addf(t, " (%s)", f->variable);
}

static void say_double_free(struct text *t, const struct verdict *v, const struct finding *f)
{
    text_add(t, _("frees "));
    say_object(t, f);
    words_stack(t, _(" made at "), v, &f->allocated);
    words_stack(t, _(" that was freed before at "), v, &f->freed);
}

static void say_invalid_free(struct text *t, const struct verdict *v, const struct finding *f)
{
    if (!f->has_block && !f->variable)
        return;
    text_add(t, _("gives to free an address"));
    say_side(t, f);
    say_object(t, f);
    say_life(t, v, f);
}

static void say_mismatch(struct text *t, const struct verdict *v, const struct finding *f)
{
    text_add(t, _("releases "));
    say_object(t, f);
    words_stack(t, _(" made at "), v, &f->allocated);
}

static void say_leak(struct text *t, const struct verdict *v, const struct finding *f)
{
    if (!f->leaked_blocks && !f->leaked_bytes)
        return;
    words_bytes(t, f->leaked_bytes);
    text_add(t, _(" in "));
    words_blocks(t, f->leaked_blocks ? f->leaked_blocks : 1);
    words_stack(t, _(" made at "), v, &f->allocated);
    text_add(t, f->leaked_bytes == 1 ? _(" was never freed") : _(" were never freed"));
    if (f->indirect)
        text_add(t, _("; lost only because the block that pointed here is lost"));
}

static void say_uninitialised(struct text *t, const struct verdict *v, const struct finding *f)
{
    if (!words_frame(v, &f->allocated))
        return;
    text_add(t, _("uses bytes "));
    if (f->variable || f->has_block) {
        text_add(t, _("of "));
        say_object(t, f);
        text_add_char(t, ' ');
    }
    words_stack(t, _("that nobody wrote since they were made at "), v, &f->allocated);
}

/* Both threads' lines: which came first is chance. */
static void say_race(struct text *t, const struct verdict *v, const struct finding *f)
{
    text_add(t, f->access == ACCESS_WRITE ? "writes " : "reads ");
    if (f->access_bytes)
        words_bytes(t, f->access_bytes);
    if (f->variable || f->has_block) {
        text_add(t, _(" of "));
        say_object(t, f);
        words_stack(t, _(" made at "), v, &f->allocated);
    }
    words_stack(t, _(", while another thread is at "), v, &f->other);
}

static const struct sayer {
    const char *kind;
    void (*say)(struct text *t, const struct verdict *v, const struct finding *f);
} sayers[] = {
    {"null-dereference", say_null},
    {"unchecked-allocation", say_null},
    {"uninitialised-value", say_uninitialised},
    {"uninitialised-output", say_uninitialised},
    {"heap-buffer-overflow", say_access},
    {"stack-buffer-overflow", say_access},
    {"global-buffer-overflow", say_access},
    {"use-after-free", say_access},
    {"use-after-return", say_access},
    {"use-after-scope", say_access},
    {"wild-pointer", say_access},
    {"data-race", say_race},
    {"double-free", say_double_free},
    {"invalid-free", say_invalid_free},
    {"mismatched-free", say_mismatch},
    {"leak", say_leak},
    {"never-released", say_leak},
};

static void say_facts(struct text *t, const struct verdict *v, const struct finding *f)
{
    for (size_t i = 0; i < sizeof sayers / sizeof *sayers; i++) {
        if (strcmp(sayers[i].kind, f->code->kind) == 0)
            sayers[i].say(t, v, f);
    }
}

/* A program has no tests: its plain run is the witness. */
static const char *witness_name(const struct verdict *v, enum engine_id id)
{
    return v->exercise->is_program && id == ENGINE_TESTS ? "run" : engine_name(id);
}

static const char *first_witness(const struct verdict *v, const struct finding *f)
{
    for (int id = 0; id < ENGINE_COUNT; id++) {
        if (f->witnesses & 1u << id)
            return witness_name(v, (enum engine_id)id);
    }
    return _("the checker");
}

static unsigned witness_count(const struct finding *f)
{
    unsigned count = 0;
    for (int id = 0; id < ENGINE_COUNT; id++)
        count += f->witnesses >> id & 1;
    return count;
}

/* "clang: expected ';' after expression" */
static void say_in_their_words(struct text *t, const struct verdict *v, const struct finding *f)
{
    if (!f->words || !*f->words)
        return;
    size_t length = strlen(f->words), part = 0;
    uint32_t point;
    while (part < length && part < WORDS_LIMIT)
        part += utf8_next(f->words + part, length - part, &point);
    text_addf(t, "%s: ", first_witness(v, f));
    text_add_clean(t, f->words, part);
    if (part < length)
        text_add(t, "...");
}

void words_facts(struct text *t, const struct verdict *v, const struct finding *f)
{
    size_t before = t->length;
    say_facts(t, v, f);
    if (t->length == before)
        say_in_their_words(t, v, f);
}

/* ---- when it happened, and who saw it */

static void say_refusal(struct text *t, const struct verdict *v, const struct finding *f)
{
    text_addf(t, _("when allocation %u"), f->refused);
    if (f->refusable)
        text_addf(t, _(" of %u"), f->refusable);
    text_add(t, _(" is refused ("));
    words_bytes(t, f->refused_bytes);
    words_stack(t, _(" asked at "), v, &f->refused_at);
    if (f->test)
        text_addf(t, _(", in test %s"), f->test);
    text_add_char(t, ')');
}

/* A program ends but once, and that each witness saw a thing is said by their names. */
static bool is_count_news(const struct verdict *v, const struct finding *f)
{
    if (!v->exercise->is_program)
        return true;
    bool is_end = strncmp(f->code->id, "RUN-", 4) == 0
        || strcmp(f->code->kind, "null-dereference") == 0
        || strcmp(f->code->kind, "unchecked-allocation") == 0;
    return !is_end && f->times > witness_count(f);
}

void words_circumstances(struct text *t, const struct verdict *v, const struct finding *f)
{
    size_t before = t->length;
    if (f->refused)
        say_refusal(t, v, f);
    else if (f->test)
        text_addf(t, _("in test %s"), f->test);
    if (f->times > 1 && is_count_news(v, f))
        text_addf(t, _("%sseen %u times"), t->length > before ? ", " : "", f->times);
}

static void add_engine(struct text *t, const struct verdict *v, size_t before, enum engine_id id)
{
    if (t->length > before)
        text_add(t, ", ");
    text_add(t, witness_name(v, id));
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
    {"CMP-01", "Nothing was run. The first message of the compiler is the one to read; later "
               "ones often follow from it. A header that is not found needs -I and its folder.",
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
