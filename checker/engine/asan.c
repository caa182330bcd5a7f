#include "engine/frames.h"
#include "engine/report.h"
#include "engine/sanitizer.h"

#include <limits.h>

enum {
    FINDINGS_LIMIT = 1000,   /* a loop that UBSan warns about in every turn */
    FRAMES_LIMIT = 256,
    FIRST_PAGE = 4096
};

/*
 * How the headline begins, behind "AddressSanitizer: ". Two kinds depend on
 * what comes later: SEGV on the address, negative-size-param on whose bytes
 * the address belongs to.
 */
static const struct headline { const char *word, *kind; } headlines[] = {
    {"heap-buffer-overflow", "heap-buffer-overflow"},
    {"heap-use-after-free", "use-after-free"},
    {"stack-buffer-overflow", "stack-buffer-overflow"},
    {"stack-buffer-underflow", "stack-buffer-overflow"},
    {"dynamic-stack-buffer-overflow", "stack-buffer-overflow"},
    {"global-buffer-overflow", "global-buffer-overflow"},
    {"stack-use-after-return", "use-after-return"},
    {"stack-use-after-scope", "use-after-scope"},
    {"attempting double-free", "double-free"},
    {"attempting free on address which was not malloc()-ed", "invalid-free"},
    {"alloc-dealloc-mismatch", "mismatched-free"},
    {"new-delete-type-mismatch", "mismatched-free"},
    {"SEGV on unknown address", "wild-pointer"},
    {"BUS on unknown address", "wild-pointer"},
    {"unknown-crash", "wild-pointer"},
    {"stack-overflow", "stack-exhausted"},
    {"negative-size-param", "heap-buffer-overflow"},
    {"container-overflow", "heap-buffer-overflow"},
    {"use-after-poison", "use-after-free"},
    {"intra-object-overflow", "index-out-of-bounds"},
    {"initialization-order-fiasco", "uninitialised-value"},
    {"invalid-pointer-pair", "undefined-arithmetic"},
    {"FPE on unknown address", "undefined-arithmetic"},
    {"ABRT on unknown address", "aborted"},
    {"requested allocation size", "bad-allocation-size"},
    {"allocation-size-too-big", "bad-allocation-size"},
    {"calloc parameters overflow", "bad-allocation-size"},
    {"reallocarray parameters overflow", "bad-allocation-size"},
    {"pvalloc parameters overflow", "bad-allocation-size"},
    {"out of memory", "bad-allocation-size"},
    {"specified RSS limit exceeded", "asks-for-too-much"},
    {"invalid allocation alignment", "bad-allocation-size"},
    {"invalid alignment requested", "bad-allocation-size"},
    {"invalid aligned", "bad-allocation-size"},
    {"attempting to call malloc_usable_size()", "invalid-free"},
};

static const char *kind_of(struct span headline)
{
    for (size_t i = 0; i < sizeof headlines / sizeof *headlines; i++) {
        if (span_starts(headline, headlines[i].word))
            return headlines[i].kind;
    }
    if (span_split(headline, "-param-overlap", NULL, NULL))
        return "overlapping-copy";
    return "crash";
}

struct finding *sanitizer_begin(struct sanitizer_reader *r, const char *kind)
{
    if (r->added < FINDINGS_LIMIT) {
        r->now = findings_add(r->out, kind, ENGINE_ASAN);
        r->added++;
    } else {
        r->beyond = (struct finding){.code = code_of_kind(kind)};
        r->now = &r->beyond;
    }
    r->stack = &r->now->at;
    r->headline_is_frame = false;
    r->kind_by_place = false;
    r->address = 0;
    return r->now;
}

void sanitizer_end(struct sanitizer_reader *r)
{
    r->now = NULL;
    r->stack = NULL;
    r->open = false;
}

/* Addresses differ from run to run, so the words end before the first one. */
static const char *words_of(struct span headline, struct arena *arena)
{
    static const char *const tails[] = {
        " on address 0x", " on unknown address", " on 0x", ": 0x", " (thread", " in thread",
        ": memory ranges", " (0x",
    };
    for (size_t i = 0; i < sizeof tails / sizeof *tails; i++)
        span_split(headline, tails[i], &headline, NULL);
    return span_copy(headline, arena);
}

static void error_begins(struct sanitizer_reader *r, struct span headline)
{
    sanitizer_end(r);
    struct span address;
    uint64_t value;
    const char *kind = kind_of(headline);
    /* a fault without an address was at one that no processor accepts */
    if (span_split(headline, "SEGV on unknown address 0x", NULL, &address)
        && span_hexadecimal(&address, &value) && value < FIRST_PAGE)
        kind = "null-dereference";
    sanitizer_begin(r, kind)->words = words_of(headline, r->arena);
    r->kind_by_place = span_starts(headline, "negative-size-param");
    r->open = true;
}

/* "READ of size 4 at 0x... thread T0", or the words under a SEGV */
static bool access_line(struct sanitizer_reader *r, struct span line)
{
    struct finding *f = r->now;
    uint64_t size = 0;
    span_skip(&line, "The signal is caused by a ");
    bool write = span_skip(&line, "WRITE ");
    if (!write && !span_skip(&line, "READ "))
        return false;
    f->access = write ? ACCESS_WRITE : ACCESS_READ;
    if (span_skip(&line, "of size ") && span_decimal(&line, &size)) {
        f->access_bytes = size;
        if (span_skip(&line, " at "))
            span_hexadecimal(&line, &r->address);
    }
    return true;
}

/* clang 14 and gcc 12 say "to the right of", newer ones "after" */
static enum side side_take(struct span *s)
{
    if (span_skip(s, "to the right of ") || span_skip(s, "after "))
        return SIDE_AFTER;
    if (span_skip(s, "to the left of ") || span_skip(s, "before "))
        return SIDE_BEFORE;
    if (span_skip(s, "inside of ") || span_skip(s, "inside "))
        return SIDE_INSIDE;
    return SIDE_UNKNOWN;
}

/*
 * A copy of a negative size goes wrong around a block, a local or a global
 * variable: ASan's headline says the size, and only later the place.
 */
static void kind_from_place(struct sanitizer_reader *r, const char *kind)
{
    if (r->kind_by_place)
        r->now->code = code_of_kind(kind);
}

static void block_set(struct finding *f, enum side side, size_t distance, size_t size)
{
    f->has_block = true;
    f->side = side;
    f->distance = distance;
    f->block_bytes = size;
}

/* What "'name' ..." names; clang adds ".i" and the like to some copies. */
static const char *quoted_name(struct span *s, struct arena *arena)
{
    struct span name;
    if (!span_skip(s, "'") || !span_split(*s, "'", &name, s))
        return NULL;
    span_split(name, ".", &name, NULL);
    return span_copy(name, arena);
}

/* "'table' defined in 'a.c:3:5' (0x...) of size 16" */
static void global_line(struct sanitizer_reader *r, enum side side, size_t distance, struct span s)
{
    struct finding *f = r->now;
    uint64_t size = 0;
    /* between two variables ASan names both: the nearer one is meant */
    if (f->has_block && f->distance <= distance)
        return;
    kind_from_place(r, "global-buffer-overflow");
    f->variable = quoted_name(&s, r->arena);
    struct span place, rest;
    if (span_skip(&s, " defined in '") && span_split(s, "' (", &place, &rest)) {
        f->allocated = (struct stack){0};
        place_read(place, r->arena, stack_push(&f->allocated, r->arena));
        if (span_split(rest, " of size ", NULL, &rest))
            span_decimal(&rest, &size);
    }
    block_set(f, side, distance, size);
}

/* " (line 12)", which may be missing: 0 */
static int declared_take(struct span *s)
{
    uint64_t line;
    if (!span_skip(s, " (line ") || !span_decimal(s, &line))
        return 0;
    return line < INT_MAX ? (int)line : 0;
}

/*
 * "[32, 48) 'window' (line 12) <== Memory access at offset 48 overflows this
 * variable": the numbers count from the start of the frame. An access that
 * begins inside "partially overflows": its first bad byte is the one behind.
 */
static bool local_line(struct sanitizer_reader *r, struct span line)
{
    struct finding *f = r->now;
    uint64_t from, to, offset;
    span_skip_spaces(&line);
    if (!span_skip(&line, "[") || !span_decimal(&line, &from) || !span_skip(&line, ", ")
        || !span_decimal(&line, &to) || !span_skip(&line, ") "))
        return false;
    const char *name = quoted_name(&line, r->arena);
    int declared_line = declared_take(&line);
    if (!span_split(line, "<== Memory access at offset ", NULL, &line)
        || !span_decimal(&line, &offset) || to < from)
        return true;
    f->variable = name;
    /* ASan names the function of the variable; its line says more than the function's */
    if (declared_line > 0 && f->allocated.count > 0)
        f->allocated.frame[0].line = declared_line;
    f->range = span_starts(line, " partially overflows ");
    if (offset >= to || f->range)
        block_set(f, SIDE_AFTER, f->range ? 0 : offset - to, to - from);
    else if (offset < from)
        block_set(f, SIDE_BEFORE, from - offset, to - from);
    else
        block_set(f, SIDE_INSIDE, offset - from, to - from);
    return true;
}

/*
 * "0x602 is located 0 bytes after 16-byte region [0x5f2,0x602)". When the
 * access begins inside, the address is not its own but the first bad one.
 */
static bool located_line(struct sanitizer_reader *r, struct span line)
{
    struct span s;
    uint64_t distance, size, first_bad = 0;
    if (!span_split(line, " is located ", &line, &s) || !span_decimal(&s, &distance)
        || !span_skip(&s, " bytes "))
        return false;
    enum side side = side_take(&s);
    if (side == SIDE_AFTER && r->address > 0 && span_hexadecimal(&line, &first_bad))
        r->now->range = first_bad > r->address;
    if (span_skip(&s, "global variable "))
        global_line(r, side, distance, s);
    else if (span_decimal(&s, &size) && span_starts(s, "-byte region") && !r->now->has_block)
        block_set(r->now, side, distance, size);
    return true;
}

/* What the next frames are: "freed by thread T0 here:" */
static bool stack_line(struct sanitizer_reader *r, struct span line)
{
    struct stack *stack = &r->now->allocated;
    if (span_starts(line, "freed by thread"))
        stack = &r->now->freed;
    else if (span_split(line, " is located in stack of thread", NULL, NULL))
        kind_from_place(r, "stack-buffer-overflow");
    else if (span_starts(line, "Thread T"))
        stack = NULL;            /* where a thread was made: nobody's block */
    else if (!span_starts(line, "allocated by thread")
             && !span_starts(line, "previously allocated by thread"))
        return false;
    /* an overlapping copy has two blocks; the first one is described */
    r->stack = stack && stack->count == 0 ? stack : NULL;
    return true;
}

/*
 * UBSan's headline has file and line, the stack under it function or module:
 * the first frame is both.
 */
static void frame_complete(struct frame *headline, const struct frame *frame)
{
    headline->function = frame->function;
    headline->module = frame->module;
    headline->offset = frame->offset;
    if (frame->file) {
        headline->file = frame->file;
        headline->line = frame->line;
    }
}

static bool frame_line(struct sanitizer_reader *r, struct span line)
{
    struct frame frame;
    if (!frame_read(line, r->arena, &frame))
        return false;
    if (r->headline_is_frame)
        frame_complete(&r->now->at.frame[0], &frame);
    else if (r->stack && r->stack->count < FRAMES_LIMIT)
        *stack_push(r->stack, r->arena) = frame;
    r->headline_is_frame = false;
    return true;
}

static void detail_line(struct sanitizer_reader *r, struct span line)
{
    if (!r->now || frame_line(r, line))
        return;
    if (span_starts(line, "SUMMARY: ")) {
        sanitizer_end(r);
        return;
    }
    (void)(access_line(r, line) || located_line(r, line) || local_line(r, line)
           || stack_line(r, line));
}

static void skip_process_id(struct span *line)
{
    struct span s = *line;
    uint64_t id;
    if (span_skip(&s, "==") && span_decimal(&s, &id) && span_skip(&s, "=="))
        *line = s;
}

/* What the tools say when they themselves cannot go on. */
static const struct { const char *text, *trouble; } troubles[] = {
    {"LeakSanitizer has encountered a fatal error",
     "LeakSanitizer could not look for leaks: it may not trace the process "
     "(a debugger is attached, or the container denies ptrace)."},
    {"Shadow memory range interleaves with an existing memory mapping",
     "AddressSanitizer found its memory taken: switch address randomisation off for this program."},
    {"ERROR: AddressSanitizer failed to allocate ",
     "AddressSanitizer got no memory for itself: the limit on address space is too low for it."},
    {"ReserveShadowMemoryRange failed",
     "AddressSanitizer got no memory for itself: the limit on address space is too low for it."},
    {"AddressSanitizer: CHECK failed", "AddressSanitizer stopped at an error of its own."},
    {"AddressSanitizer CHECK failed", "AddressSanitizer stopped at an error of its own."},
    {"LeakSanitizer: CHECK failed", "LeakSanitizer stopped at an error of its own."},
    {"ASan runtime does not come first in initial library list",
     "AddressSanitizer was loaded after other libraries: take LD_PRELOAD out of the environment."},
};

static bool trouble_line(struct sanitizer_reader *r, struct span line)
{
    for (size_t i = 0; i < sizeof troubles / sizeof *troubles; i++) {
        if (span_starts(line, troubles[i].text)) {
            r->trouble = troubles[i].trouble;
            sanitizer_end(r);
            return true;
        }
    }
    return false;
}

/* "AddressSanitizer: hard rss limit exhausted (64Mb vs 72Mb)", without a stack */
static void memory_limit(struct sanitizer_reader *r, struct span line)
{
    sanitizer_end(r);
    span_skip(&line, "AddressSanitizer: ");
    span_split(line, " (", &line, NULL);
    sanitizer_begin(r, "asks-for-too-much")->words = span_copy(line, r->arena);
    sanitizer_end(r);
}

static void log_line(struct sanitizer_reader *r, struct span line)
{
    skip_process_id(&line);
    if (span_skip(&line, "ERROR: AddressSanitizer: "))
        error_begins(r, line);
    else if (span_starts(line, "AddressSanitizer: hard rss limit exhausted"))
        memory_limit(r, line);
    else if (!trouble_line(r, line) && !ubsan_line(r, line) && !lsan_line(r, line))
        detail_line(r, line);
}

struct report_end asan_read(const char *bytes, size_t length,
                            struct arena *arena, struct findings *out)
{
    struct sanitizer_reader r = {.arena = arena, .out = out};
    size_t first = out->count;
    struct span rest = {bytes ? bytes : "", length}, line;
    if (span_blank(rest))
        return (struct report_end){.state = REPORT_EMPTY};
    while (span_next_line(&rest, &line))
        log_line(&r, line);
    asan_mark_ranges(out, first);
    if (r.trouble)
        return (struct report_end){REPORT_TOOL_FAILED, r.trouble};
    return (struct report_end){.state = r.open || rest.length ? REPORT_CUT : REPORT_COMPLETE};
}
