/*
 * What happened, and when, one function for each family of kinds. A sentence is
 * built from the inside to the outside, each clause around the one before: a
 * translation can then put them into an order of its own.
 */
#include "base/clean.h"
#include "base/language.h"
#include "format/words.h"

#include <stdarg.h>
#include <string.h>

enum { WORDS_LIMIT = 400 };    /* bytes of a tool's own text that are quoted */

/* As printf; the values may be of the text that is replaced. */
__attribute__((format(printf, 2, 3)))
static void become(struct text *t, const char *format, ...)
{
    struct text next = {0};
    va_list values;
    va_start(values, format);
    text_addv(&next, format, values);
    va_end(values);
    text_release(t);
    *t = next;
}

/* Where the stack is in the learner's code; NULL: that is not known. */
static const char *place_of(struct text *place, const struct verdict *v, const struct stack *s)
{
    text_clear(place);
    return words_stack(place, "", v, s) ? text_string(place) : NULL;
}

/* --- the block or variable it is about --- */

/* "a block of 21 bytes", "the variable name (8 bytes)" */
static void name_object(struct text *t, const struct finding *f)
{
    if (f->variable && f->has_block)
        text_addf(t, ngettext("the variable %s (%zu byte)", "the variable %s (%zu bytes)",
                              f->block_bytes), f->variable, f->block_bytes);
    else if (f->variable)
        text_addf(t, _("the variable %s"), f->variable);
    else if (f->has_block)
        text_addf(t, ngettext("a block of %zu byte", "a block of %zu bytes", f->block_bytes),
                  f->block_bytes);
    else
        text_add(t, _("a block"));
}

/* The same, made at a.c:3 */
static void name_made(struct text *t, const struct verdict *v, const struct finding *f)
{
    struct text place = {0};
    name_object(t, f);
    if (place_of(&place, v, &f->allocated))
        become(t, _("%s made at %s"), text_string(t), text_string(&place));
    text_release(&place);
}

/* The same, and freed at a.c:9; a variable is at home in its function. */
static void name_life(struct text *t, const struct verdict *v, const struct finding *f)
{
    const struct frame *home = words_frame(v, &f->allocated);
    struct text place = {0};
    name_object(t, f);
    if (f->variable && home && home->function)
        become(t, _("%s of %s"), text_string(t), home->function);
    else if (place_of(&place, v, &f->allocated) && f->variable)
        become(t, _("%s defined at %s"), text_string(t), text_string(&place));
    else if (place.length)
        become(t, _("%s made at %s"), text_string(t), text_string(&place));
    if (place_of(&place, v, &f->freed))
        become(t, _("%s, freed at %s"), text_string(t), text_string(&place));
    text_release(&place);
}

/* --- what was done to it --- */

/* Which bytes: %s past, before, at; %s of what. RUN is of a range that lies partly in it. */
enum where { WHERE_AFTER, WHERE_BEFORE, WHERE_INSIDE, WHERE_OF, WHERE_RUN, WHERE_COUNT };

/* N_ marks; the first %s is the bytes, and the last one the object. */
static const char *const accesses[][WHERE_COUNT] = {
    [ACCESS_NONE] = {N_("uses %s, %s past the end of %s"), N_("uses %s, %s before the start of %s"),
                     N_("uses %s at byte %s of %s"), N_("uses %s of %s"),
                     N_("uses %s that run past the end of %s")},
    [ACCESS_READ] = {N_("reads %s, %s past the end of %s"),
                     N_("reads %s, %s before the start of %s"), N_("reads %s at byte %s of %s"),
                     N_("reads %s of %s"), N_("reads %s that run past the end of %s")},
    [ACCESS_WRITE] = {N_("writes %s, %s past the end of %s"),
                      N_("writes %s, %s before the start of %s"), N_("writes %s at byte %s of %s"),
                      N_("writes %s of %s"), N_("writes %s that run past the end of %s")},
};

static enum where where_of(const struct finding *f)
{
    if (f->range)
        return WHERE_RUN;
    return f->side == SIDE_AFTER ? WHERE_AFTER : f->side == SIDE_BEFORE ? WHERE_BEFORE
        : f->side == SIDE_INSIDE ? WHERE_INSIDE : WHERE_OF;
}

static void say_access(struct text *t, const struct verdict *v, const struct finding *f)
{
    static const char *const nowhere[] = {N_("uses %s at that address"),
                                          N_("reads %s at that address"),
                                          N_("writes %s at that address")};
    struct text bytes = {0}, distance = {0}, object = {0};
    enum where where = where_of(f);
    if (f->access == ACCESS_NONE && !f->has_block && !f->variable)
        return;
    if (f->access_bytes)
        words_bytes(&bytes, f->access_bytes);
    else
        text_add(&bytes, _("bytes"));
    if (where == WHERE_INSIDE)
        text_addf(&distance, "%zu", f->distance);
    else
        words_bytes(&distance, f->distance);
    name_life(&object, v, f);
    if (!f->has_block && !f->variable)
        text_addf(t, _(nowhere[f->access]), text_string(&bytes));
    else if (where == WHERE_OF || where == WHERE_RUN)
        text_addf(t, _(accesses[f->access][where]), text_string(&bytes), text_string(&object));
    else
        text_addf(t, _(accesses[f->access][where]), text_string(&bytes), text_string(&distance),
                  text_string(&object));
    text_release(&bytes);
    text_release(&distance);
    text_release(&object);
}

static void say_null(struct text *t, const struct verdict *v, const struct finding *f)
{
    static const char *const through[] = {N_("uses %s through a pointer that is NULL"),
                                          N_("reads %s through a pointer that is NULL"),
                                          N_("writes %s through a pointer that is NULL")};
    static const char *const plain[] = {N_("uses a pointer that is NULL"),
                                        N_("reads a pointer that is NULL"),
                                        N_("writes a pointer that is NULL")};
    struct text bytes = {0};
    (void)v;
    words_bytes(&bytes, f->access_bytes);
    if (f->access_bytes)
        text_addf(t, _(through[f->access]), text_string(&bytes));
    else
        text_add(t, _(plain[f->access]));
    if (f->variable)
        text_addf(t, " (%s)", f->variable);
    text_release(&bytes);
}

static void say_double_free(struct text *t, const struct verdict *v, const struct finding *f)
{
    struct text object = {0}, place = {0};
    name_made(&object, v, f);
    if (place_of(&place, v, &f->freed))
        become(&object, _("%s that was freed before at %s"), text_string(&object),
               text_string(&place));
    text_addf(t, _("frees %s"), text_string(&object));
    text_release(&object);
    text_release(&place);
}

static void say_invalid_free(struct text *t, const struct verdict *v, const struct finding *f)
{
    struct text distance = {0}, object = {0};
    if (!f->has_block && !f->variable)
        return;
    words_bytes(&distance, f->distance);
    name_life(&object, v, f);
    switch (f->side) {
    case SIDE_AFTER:
        text_addf(t, _("gives to free an address, %s past the end of %s"), text_string(&distance),
                  text_string(&object));
        break;
    case SIDE_BEFORE:
        text_addf(t, _("gives to free an address, %s before the start of %s"),
                  text_string(&distance), text_string(&object));
        break;
    case SIDE_INSIDE:
        text_addf(t, _("gives to free an address at byte %zu of %s"), f->distance,
                  text_string(&object));
        break;
    case SIDE_UNKNOWN:
        text_addf(t, _("gives to free an address of %s"), text_string(&object));
        break;
    }
    text_release(&distance);
    text_release(&object);
}

static void say_mismatch(struct text *t, const struct verdict *v, const struct finding *f)
{
    struct text object = {0};
    name_made(&object, v, f);
    text_addf(t, _("releases %s"), text_string(&object));
    text_release(&object);
}

static void say_leak(struct text *t, const struct verdict *v, const struct finding *f)
{
    struct text bytes = {0}, blocks = {0}, place = {0}, said = {0};
    if (!f->leaked_blocks && !f->leaked_bytes)
        return;
    words_bytes(&bytes, f->leaked_bytes);
    words_blocks(&blocks, f->leaked_blocks ? f->leaked_blocks : 1);
    if (place_of(&place, v, &f->allocated))
        become(&blocks, _("%s made at %s"), text_string(&blocks), text_string(&place));
    text_addf(&said, ngettext("%s in %s was never freed", "%s in %s were never freed",
                              f->leaked_bytes), text_string(&bytes), text_string(&blocks));
    if (f->indirect)
        become(&said, _("%s; lost only because the block that pointed here is lost"),
               text_string(&said));
    text_add(t, text_string(&said));
    text_release(&bytes);
    text_release(&blocks);
    text_release(&place);
    text_release(&said);
}

static void say_uninitialised(struct text *t, const struct verdict *v, const struct finding *f)
{
    struct text place = {0}, object = {0};
    name_object(&object, f);
    if (!place_of(&place, v, &f->allocated))
        ;
    else if (f->variable || f->has_block)
        text_addf(t, _("uses bytes of %s that nobody wrote since they were made at %s"),
                  text_string(&object), text_string(&place));
    else
        text_addf(t, _("uses bytes that nobody wrote since they were made at %s"),
                  text_string(&place));
    text_release(&place);
    text_release(&object);
}

/* Both threads' lines: which came first is chance. */
static void say_race(struct text *t, const struct verdict *v, const struct finding *f)
{
    bool writes = f->access == ACCESS_WRITE;
    struct text bytes = {0}, object = {0}, place = {0}, said = {0};
    if (f->access_bytes)
        words_bytes(&bytes, f->access_bytes);
    else
        text_add(&bytes, _("bytes"));
    name_made(&object, v, f);
    if (f->variable || f->has_block)
        text_addf(&said, writes ? _("writes %s of %s") : _("reads %s of %s"), text_string(&bytes),
                  text_string(&object));
    else
        text_addf(&said, writes ? _("writes %s") : _("reads %s"), text_string(&bytes));
    if (place_of(&place, v, &f->other))
        become(&said, _("%s, while another thread is at %s"), text_string(&said),
               text_string(&place));
    text_add(t, text_string(&said));
    text_release(&bytes);
    text_release(&object);
    text_release(&place);
    text_release(&said);
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

static const char *first_witness(const struct verdict *v, const struct finding *f)
{
    for (int id = 0; id < ENGINE_COUNT; id++) {
        if (f->witnesses & 1u << id)
            return words_witness(v, (enum engine_id)id);
    }
    return _("the checker");
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

/* --- when it happened --- */

static void say_refusal(struct text *t, const struct verdict *v, const struct finding *f)
{
    struct text asked = {0}, place = {0};
    words_bytes(&asked, f->refused_bytes);
    if (place_of(&place, v, &f->refused_at))
        become(&asked, _("%s asked at %s"), text_string(&asked), text_string(&place));
    if (f->test)
        become(&asked, _("%s, in test %s"), text_string(&asked), f->test);
    if (f->refusable)
        text_addf(t, _("when allocation %u of %u is refused (%s)"), f->refused, f->refusable,
                  text_string(&asked));
    else
        text_addf(t, _("when allocation %u is refused (%s)"), f->refused, text_string(&asked));
    text_release(&asked);
    text_release(&place);
}

static unsigned witness_count(const struct finding *f)
{
    unsigned count = 0;
    for (int id = 0; id < ENGINE_COUNT; id++)
        count += f->witnesses >> id & 1;
    return count;
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
    if (f->times > 1 && is_count_news(v, f)) {
        text_add(t, t->length > before ? ", " : "");
        text_addf(t, _("seen %u times"), f->times);
    }
}
