#include "base/language.h"
#include "engine/report.h"

#include "base/file.h"
#include "base/text.h"
#include "engine/frames.h"
#include "engine/span.h"

#include <string.h>

/*
 * A report stands between two lines of '='. Its stacks come under headings
 * that say what each is. A frame is as in all sanitizers' reports, if the run
 * was ours; by itself the tool writes "#1 work /tmp/race.c:5:12 (race+0xd01f0)".
 */

static const struct {
    const char *theirs, *ours;
} kinds[] = {
    {"data race", "data-race"},
    {"race on vptr", "data-race"},
    {"heap-use-after-free", "use-after-free"},
    {"lock-order-inversion", "lock-misuse"},
    {"destroy of a locked mutex", "lock-misuse"},
    {"double lock of a mutex", "lock-misuse"},
    {"unlock of an unlocked mutex", "lock-misuse"},
    {"read lock of a write locked mutex", "lock-misuse"},
    {"use of an invalid mutex", "lock-misuse"},
};

struct tsan_reader {
    struct arena *arena;
    struct findings *out;
    size_t added;
    struct finding *now;
    struct stack *stack;       /* where the next frame belongs, or NULL */
    bool open;
};

enum { MOST_FINDINGS = 1000, MOST_FRAMES = 256 };

static void report_begins(struct tsan_reader *r, struct span kind)
{
    struct span words = kind;
    r->now = NULL;
    r->stack = NULL;
    r->open = true;
    span_split(kind, " (pid=", &words, NULL);
    if (r->added == MOST_FINDINGS)
        return;
    for (size_t i = 0; i < sizeof kinds / sizeof *kinds; i++) {
        if (!span_starts(words, kinds[i].theirs))
            continue;
        r->now = findings_add(r->out, kinds[i].ours, ENGINE_TSAN);
        r->now->words = span_copy(words, r->arena);
        r->stack = &r->now->at;
        r->added++;
        return;
    }
}

/* "Write of size 4 at 0x7b04 by thread T2:", with "Previous" or "atomic" before it */
static bool access_line(struct tsan_reader *r, struct span s)
{
    struct finding *f = r->now;
    uint64_t size;
    bool previous = span_skip(&s, "Previous ");
    if (!span_skip(&s, "atomic "))
        span_skip(&s, "Atomic ");
    bool writes = span_skip(&s, "Write") || span_skip(&s, "write");
    if ((!writes && !span_skip(&s, "Read") && !span_skip(&s, "read"))
        || !span_skip(&s, " of size ") || !span_decimal(&s, &size))
        return false;
    /* of a block that is gone, the other access was its release */
    bool gone = strcmp(f->code->kind, "use-after-free") == 0;
    r->stack = !previous ? &f->at : gone ? &f->freed : &f->other;
    if (!previous) {
        f->access = writes ? ACCESS_WRITE : ACCESS_READ;
        f->access_bytes = size;
    }
    return true;
}

/*
 * "(race+0x147)": the address of a variable, in a module that is named in short;
 * a frame of the access has its path. It becomes a frame of the place it was made.
 */
static void variable_place(struct finding *f, struct span s, struct arena *arena)
{
    struct span name, offset;
    uint64_t value;
    if (!span_split_last(s, " (", NULL, &s) || !span_split_last(s, "+0x", &name, &offset)
        || !span_hexadecimal(&offset, &value))
        return;
    for (size_t i = 0; i < f->at.count; i++) {
        const char *module = f->at.frame[i].module;
        if (!module || !span_is(name, base_name_of(module)))
            continue;
        struct frame *place = stack_push(&f->allocated, arena);
        place->module = module;
        place->offset = value;
        return;
    }
}

/* "Location is heap block of size 8 at 0x7b04 allocated by", "... global 'count' of size 4" */
static bool location_line(struct tsan_reader *r, struct span s)
{
    struct finding *f = r->now;
    uint64_t size;
    struct span name;
    if (!span_skip(&s, "Location is "))
        return false;
    r->stack = NULL;
    if (span_skip(&s, "heap block of size ") && span_decimal(&s, &size)) {
        f->has_block = true;
        f->block_bytes = size;
        r->stack = &f->allocated;
    } else if (span_skip(&s, "global '") && span_split(s, "'", &name, &s)) {
        if (span_is(name, "<null>") || span_is(name, "??"))
            variable_place(f, s, r->arena);
        else
            f->variable = span_copy(name, r->arena);
    }
    return true;
}

static bool frame_line(struct tsan_reader *r, struct span s)
{
    uint64_t ignored;
    struct span function = s, place;
    struct frame ours;
    if (frame_read(s, r->arena, &ours)) {
        if (r->stack && r->stack->count < MOST_FRAMES)
            *stack_push(r->stack, r->arena) = ours;
        return true;
    }
    if (!span_skip(&s, "#") || !span_decimal(&s, &ignored))
        return false;
    span_skip_spaces(&s);
    /* the module comes last: "(race+0xd01f0) (BuildId: fdb4)" */
    span_split_last(s, " (BuildId:", &s, NULL);
    span_split_last(s, " (", &s, NULL);
    if (!r->stack || r->stack->count == MOST_FRAMES)
        return true;
    struct frame *frame = stack_push(r->stack, r->arena);
    if (!span_split(s, " /", &function, &place) && !span_split_last(s, " ", &function, &place)) {
        frame->function = function_copy(s, r->arena);
        return true;
    }
    if (span_split(s, " /", NULL, NULL))
        place = (struct span){place.at - 1, place.length + 1};
    if (!span_is(function, "<null>"))
        frame->function = function_copy(function, r->arena);
    place_read(place, r->arena, frame);
    return true;
}

static void line_of_report(struct tsan_reader *r, struct span line)
{
    span_skip_spaces(&line);
    if (span_starts(line, "SUMMARY: ThreadSanitizer")) {
        r->now = NULL;
        r->stack = NULL;
        r->open = false;
    } else if (r->now && !access_line(r, line) && !location_line(r, line)
               && !frame_line(r, line) && span_starts(line, "Thread T")) {
        r->stack = NULL;       /* where the threads were made says little */
    }
}

struct report_end tsan_read(const char *bytes, size_t length,
                            struct arena *arena, struct findings *out)
{
    struct tsan_reader r = {.arena = arena, .out = out};
    struct span rest = {bytes ? bytes : "", length}, line, kind, words;
    if (span_blank(rest))
        return (struct report_end){.state = REPORT_EMPTY};
    while (span_next_line(&rest, &line)) {
        if (span_split(line, "FATAL: ThreadSanitizer: ", NULL, &words))
            return (struct report_end){REPORT_TOOL_FAILED,
                                       arena_printf(arena, _("ThreadSanitizer could not work: %s"),
                                                    span_copy(words, arena))};
        if (span_split(line, "WARNING: ThreadSanitizer: ", NULL, &kind))
            report_begins(&r, kind);
        else
            line_of_report(&r, line);
    }
    return (struct report_end){.state = r.open ? REPORT_CUT : REPORT_COMPLETE};
}
