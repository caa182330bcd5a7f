#include "base/language.h"
#include "base/text.h"
#include "engine/frames.h"
#include "engine/memcheck_error.h"
#include "engine/report.h"
#include "engine/span.h"

#include <expat.h>
#include <limits.h>
#include <string.h>

/*
 * Expat calls begins(), characters() and ends() in the order of the file. An
 * <error> is gathered piece by piece and becomes a finding at its </error>,
 * so that a file cut in the middle leaves only whole ones behind.
 */

enum {
    DEPTH_LIMIT = 16,            /* the real ones are six deep */
    TEXT_LIMIT = 4096,
    FINDINGS_LIMIT = 1000,
    FRAMES_LIMIT = 256
};

struct reader {
    XML_Parser parser;
    struct arena *arena;
    struct findings *out;
    size_t first;                /* findings that were there before this report */
    unsigned depth;
    struct text text;            /* of the innermost element so far */
    bool is_report, closed;      /* <valgrindoutput> began, ended */
    bool finished;               /* the program came to its end */
    bool in_error, in_frame;
    bool in_descriptor;          /* the stack that opened one that was never closed */
    struct memcheck_error error;
    struct frame frame;
    const char *folder;          /* <dir> of the frame */
};

static struct span text_span(const struct reader *r)
{
    return (struct span){text_string(&r->text), r->text.length};
}

static uint64_t text_number(const struct reader *r)
{
    struct span s = text_span(r);
    uint64_t number = 0;
    span_decimal(&s, &number);
    return number;
}

static void keep_error(struct reader *r, const char *kind)
{
    if (!kind || r->out->count - r->first >= FINDINGS_LIMIT)
        return;
    struct finding *f = findings_add(r->out, kind, ENGINE_MEMCHECK);
    struct finding head = *f;
    *f = r->error.finding;
    f->code = head.code;
    f->witnesses = head.witnesses;
    f->times = head.times;
}

static bool same_text(const char *a, const char *b)
{
    return a == b || (a && b && strcmp(a, b) == 0);
}

static bool same_place(const struct stack *a, const struct stack *b)
{
    return a->count > 0 && b->count > 0
        && same_text(a->frame[0].function, b->frame[0].function)
        && same_text(a->frame[0].file, b->frame[0].file)
        && a->frame[0].line == b->frame[0].line;
}

/* The signal is what an access that Memcheck has reported led to. */
static bool already_reported(const struct reader *r)
{
    for (size_t i = r->first; i < r->out->count; i++) {
        const struct finding *f = &r->out->item[i];
        if (f->access != ACCESS_NONE && same_place(&f->at, &r->error.finding.at))
            return true;
    }
    return false;
}

/*
 * An address that nobody had set is wild, even when the bytes in it happened
 * to be zero: Memcheck reports the value first, and then what it led to.
 */
static const char *kind_after_uninitialised(const struct reader *r, const char *kind)
{
    if (!kind || strcmp(kind, "null-dereference") != 0 || r->out->count == r->first)
        return kind;
    const struct finding *last = &r->out->item[r->out->count - 1];
    bool led_here = strcmp(last->code->kind, "uninitialised-value") == 0
        && same_place(&last->at, &r->error.finding.at);
    return led_here ? "wild-pointer" : kind;
}

/* --- the parts of an <error> --- */

/* Addresses and record numbers differ from run to run. */
static void words_set(struct reader *r)
{
    struct span s = text_span(r);
    span_split(s, " in loss record", &s, NULL);
    span_split(s, "(0x", &s, NULL);
    if (!r->error.finding.words)
        r->error.finding.words = span_copy(s, r->arena);
}

static void frame_part(struct reader *r, const char *name)
{
    const char *copy = span_copy(text_span(r), r->arena);
    if (strcmp(name, "fn") == 0)
        r->frame.function = function_copy(text_span(r), r->arena);
    else if (strcmp(name, "obj") == 0)
        r->frame.module = copy;
    else if (strcmp(name, "dir") == 0)
        r->folder = copy;
    else if (strcmp(name, "file") == 0)
        r->frame.file = r->folder ? arena_printf(r->arena, "%s/%s", r->folder, copy) : copy;
    else if (strcmp(name, "line") == 0)
        r->frame.line = text_number(r) < INT_MAX ? (int)text_number(r) : 0;
}

static void frame_ends(struct reader *r)
{
    struct stack *stack = r->error.next_stack;
    r->in_frame = false;
    if (stack && stack->count < FRAMES_LIMIT)
        *stack_push(stack, r->arena) = r->frame;
}

static void error_part(struct reader *r, const char *name)
{
    struct memcheck_error *error = &r->error;
    if (strcmp(name, "kind") == 0)
        memcheck_error_set_kind(error, text_span(r));
    else if (strcmp(name, "what") == 0 || strcmp(name, "text") == 0)
        words_set(r);
    else if (strcmp(name, "auxwhat") == 0)
        memcheck_error_explain(error, text_span(r));
    else if (strcmp(name, "stack") == 0)
        error->next_stack = NULL;
    else if (strcmp(name, "leakedbytes") == 0)
        error->finding.leaked_bytes = text_number(r);
    else if (strcmp(name, "leakedblocks") == 0)
        error->finding.leaked_blocks = text_number(r);
}

/* "SIGSEGV", then perhaps "Access not within mapped region" */
static void signal_part(struct reader *r, const char *name)
{
    struct finding *f = &r->error.finding;
    const char *copy = span_copy(text_span(r), r->arena);
    if (strcmp(name, "signo") == 0)
        r->error.signal = text_number(r);
    else if (strcmp(name, "sicode") == 0)
        r->error.signal_code = text_number(r);
    else if (strcmp(name, "signame") == 0)
        f->words = copy;
    else if (strcmp(name, "event") == 0)
        f->words = arena_printf(r->arena, "%s: %s", f->words ? f->words : "signal", copy);
}

/* --- elements --- */

static void XMLCALL begins(void *data, const char *name, const char **attributes)
{
    struct reader *r = data;
    (void)attributes;
    text_clear(&r->text);
    if (++r->depth > DEPTH_LIMIT) {
        XML_StopParser(r->parser, XML_FALSE);
    } else if (strcmp(name, "valgrindoutput") == 0) {
        r->is_report = true;
    } else if (strcmp(name, "error") == 0 || strcmp(name, "fatal_signal") == 0) {
        memcheck_error_begin(&r->error);
        r->in_error = true;
    } else if (strcmp(name, "stack") == 0 && !r->in_error && r->depth == 2) {
        /* up to 3.20 --track-fds leaves no more of a descriptor than this */
        memcheck_error_begin(&r->error);
        r->error.next_stack = &r->error.finding.allocated;
        r->in_error = r->in_descriptor = true;
    } else if (strcmp(name, "frame") == 0) {
        r->frame = (struct frame){0};
        r->folder = NULL;
        r->in_frame = true;
    }
}

/* The end of an element inside an error or a signal. */
static void part_ends(struct reader *r, const char *name)
{
    if (strcmp(name, "error") == 0) {
        keep_error(r, kind_after_uninitialised(r, memcheck_error_finish(&r->error)));
        r->in_error = false;
    } else if (strcmp(name, "fatal_signal") == 0) {
        keep_error(r, already_reported(r) ? NULL : memcheck_signal_finish(&r->error));
        r->in_error = false;
    } else if (r->in_descriptor && strcmp(name, "stack") == 0) {
        r->error.finding.words = "a descriptor that was opened here was never closed";
        keep_error(r, r->error.finding.allocated.count ? "descriptor-leak" : NULL);
        r->in_error = r->in_descriptor = false;
    } else if (strcmp(name, "frame") == 0) {
        frame_ends(r);
    } else if (r->in_frame) {
        frame_part(r, name);
    } else {
        error_part(r, name);
        signal_part(r, name);
    }
}

static void XMLCALL ends(void *data, const char *name)
{
    struct reader *r = data;
    r->depth--;
    if (r->in_error)
        part_ends(r, name);
    else if (strcmp(name, "state") == 0 && span_is(text_span(r), "FINISHED"))
        r->finished = true;
    else if (strcmp(name, "valgrindoutput") == 0)
        r->closed = true;
    text_clear(&r->text);
}

static void XMLCALL characters(void *data, const char *bytes, int length)
{
    struct reader *r = data;
    if (r->text.length + (size_t)length <= TEXT_LIMIT)
        text_add_bytes(&r->text, bytes, (size_t)length);
}

/* Valgrind never writes a document type; one that is there is an attack. */
static void XMLCALL document_type(void *data, const char *name, const char *system,
                                  const char *public, int internal)
{
    struct reader *r = data;
    (void)name, (void)system, (void)public, (void)internal;
    XML_StopParser(r->parser, XML_FALSE);
}

static void parse(struct reader *r, const struct text *clean)
{
    r->parser = XML_ParserCreate("UTF-8");
    if (!r->parser)
        return;
    XML_SetUserData(r->parser, r);
    XML_SetElementHandler(r->parser, begins, ends);
    XML_SetCharacterDataHandler(r->parser, characters);
    XML_SetStartDoctypeDeclHandler(r->parser, document_type);
    int length = clean->length < INT_MAX ? (int)clean->length : INT_MAX;
    XML_Parse(r->parser, text_string(clean), length, XML_FALSE);
    XML_ParserFree(r->parser);
}

/*
 * Words of Valgrind itself, such as "valgrind: failed to start tool 'x'" or,
 * behind other lines, "==12== Valgrind: I can't recover.  Giving up.  Sorry."
 */
static struct report_end not_a_report(struct span all, struct arena *arena)
{
    struct span said = all;
    if (span_split(all, "Valgrind: debuginfo reader: ", NULL, NULL))
        return (struct report_end){REPORT_TOOL_FAILED,
                                   "Valgrind could not read the program's debug information: "
                                   "build it with -gdwarf-4."};
    if (!span_split(all, "Valgrind: ", NULL, &said) && !span_split(all, "valgrind: ", NULL, &said))
        span_skip_spaces(&said);
    span_split(said, "\n", &said, NULL);
    return (struct report_end){REPORT_TOOL_FAILED,
                               arena_printf(arena, _("Valgrind could not work: %s"),
                                            span_copy(said, arena))};
}

/*
 * A Valgrind that stops at an error of its own (a heap smashed beyond the
 * redzones) still closes its file, but without saying that the program ended.
 */
static struct report_end end_of(const struct reader *r)
{
    if (r->closed && r->finished)
        return (struct report_end){.state = REPORT_COMPLETE};
    if (r->closed && r->out->count == r->first)
        return (struct report_end){REPORT_TOOL_FAILED, "Valgrind stopped at an error of its own."};
    return (struct report_end){.state = REPORT_CUT};
}

struct report_end memcheck_read(const char *bytes, size_t length,
                                struct arena *arena, struct findings *out)
{
    struct reader r = {.arena = arena, .out = out, .first = out->count};
    struct span all = {bytes ? bytes : "", length};
    struct text clean = {0};
    if (span_blank(all))
        return (struct report_end){.state = REPORT_EMPTY};
    /* a file name in Latin-1 must not cost the rest of the report */
    span_clean(all, "\n\t", &clean);
    parse(&r, &clean);
    text_release(&clean);
    text_release(&r.text);
    if (!r.is_report && !span_starts(all, "<"))
        return not_a_report(all, arena);
    return end_of(&r);
}
