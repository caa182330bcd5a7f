#include "engine/memcheck_error.h"

#include <signal.h>
#include <string.h>

enum { FIRST_PAGE = 4096 };

void memcheck_error_begin(struct memcheck_error *error)
{
    *error = (struct memcheck_error){0};
    error->next_stack = &error->finding.at;
}

/* Is its one stack that of the call that made the block, or opened the file? */
static bool tells_maker(const struct memcheck_error *error)
{
    return strncmp(error->kind, "Leak_", strlen("Leak_")) == 0
        || strcmp(error->kind, "FdNotClosed") == 0;
}

void memcheck_error_set_kind(struct memcheck_error *error, struct span kind)
{
    size_t length = kind.length < sizeof error->kind ? kind.length : sizeof error->kind - 1;
    memcpy(error->kind, kind.at, length);
    error->kind[length] = '\0';
    if (tells_maker(error))
        error->next_stack = &error->finding.allocated;
}

/* Valgrind writes 4194128 as "4,194,128" in sentences. */
static bool grouped_decimal(struct span *s, uint64_t *out)
{
    uint64_t group;
    if (!span_decimal(s, out))
        return false;
    for (struct span rest = *s; span_skip(&rest, ",") && span_decimal(&rest, &group); *s = rest) {
        /* would the next group wrap? */
        *out = *out > (UINT64_MAX - group) / 1000 ? UINT64_MAX : *out * 1000 + group;
    }
    return true;
}

static enum side side_take(struct span *s)
{
    if (span_skip(s, " bytes after a"))
        return SIDE_AFTER;
    if (span_skip(s, " bytes before a"))
        return SIDE_BEFORE;
    return span_skip(s, " bytes inside a") ? SIDE_INSIDE : SIDE_UNKNOWN;
}

/* "0 bytes after a block of size 16 alloc'd", or in the heap but in no block */
static void block_line(struct memcheck_error *error, struct span s)
{
    struct finding *f = &error->finding;
    uint64_t distance, size;
    enum side side = SIDE_UNKNOWN;
    if (!grouped_decimal(&s, &distance) || (side = side_take(&s)) == SIDE_UNKNOWN)
        return;
    if (!span_split(s, "block of size ", NULL, &s) || !grouped_decimal(&s, &size))
        return;
    bool freed = span_is(s, " free'd");
    if (!freed && !span_is(s, " alloc'd")) {
        error->place = PLACE_HEAP;
        return;
    }
    error->place = freed ? PLACE_FREED : PLACE_LIVE;
    error->next_stack = freed ? &f->freed : &f->allocated;
    f->has_block = true;
    f->side = side;
    f->distance = distance;
    f->block_bytes = size;
}

void memcheck_error_explain(struct memcheck_error *error, struct span s)
{
    struct finding *f = &error->finding;
    error->next_stack = NULL;
    if (span_skip(&s, "Address ") && span_hexadecimal(&s, &error->address)) {
        error->has_address = true;
        if (span_starts(s, " is on thread "))
            error->place = PLACE_STACK;
        else if (span_skip(&s, " is "))
            block_line(error, s);
    } else if (span_starts(s, "Block was alloc'd")
               || span_starts(s, "Uninitialised value was created")) {
        error->next_stack = &f->allocated;
    }
    /* of two stacks that claim to be the same, the first one stays */
    if (error->next_stack && error->next_stack->count > 0)
        error->next_stack = NULL;
}

static const char *kind_of_access(const struct memcheck_error *error)
{
    switch (error->place) {
    case PLACE_LIVE:
    case PLACE_HEAP:
        return "heap-buffer-overflow";
    case PLACE_FREED:
        return "use-after-free";
    case PLACE_STACK:
        /* Memcheck knows one edge of the stack: what lies below the stack
           pointer belonged to a function that has returned */
        return "use-after-return";
    case PLACE_UNKNOWN:
        break;
    }
    return error->has_address && error->address < FIRST_PAGE ? "null-dereference" : "wild-pointer";
}

/* "Invalid write of size 1" */
static const char *finish_access(struct memcheck_error *error)
{
    struct finding *f = &error->finding;
    struct span s = {f->words, strlen(f->words)};
    uint64_t size;
    /* a jump reads the instruction that it jumps to */
    f->access = strcmp(error->kind, "InvalidWrite") == 0 ? ACCESS_WRITE : ACCESS_READ;
    if (span_split(s, " of size ", NULL, &s) && grouped_decimal(&s, &size))
        f->access_bytes = size;
    return kind_of_access(error);
}

static const char *finish_free(struct memcheck_error *error)
{
    bool again = error->place == PLACE_FREED && error->finding.distance == 0;
    return again ? "double-free" : "invalid-free";
}

/* "Syscall param write(buf) points to unaddressable byte(s)" */
static const char *finish_syscall(struct memcheck_error *error)
{
    struct finding *f = &error->finding;
    struct span s = {f->words, strlen(f->words)};
    if (!span_split(s, " unaddressable byte(s)", NULL, NULL))
        return "uninitialised-output";
    /* what the system reads from a file, it writes to memory */
    if (span_starts(s, "Syscall param read("))
        f->access = ACCESS_WRITE;
    else if (span_starts(s, "Syscall param write("))
        f->access = ACCESS_READ;
    return kind_of_access(error);
}

/* "16 (8 direct, 8 indirect) bytes in 1 blocks are definitely lost" */
static const char *finish_leak(struct memcheck_error *error)
{
    struct finding *f = &error->finding;
    struct span s = {f->words, strlen(f->words)};
    uint64_t all, direct;
    f->indirect = strcmp(error->kind, "Leak_IndirectlyLost") == 0;
    /* the indirect ones have records of their own */
    if (grouped_decimal(&s, &all) && span_skip(&s, " (") && grouped_decimal(&s, &direct)
        && span_starts(s, " direct"))
        f->leaked_bytes = direct;
    return strcmp(error->kind, "Leak_StillReachable") == 0 ? "never-released" : "leak";
}

static const struct { const char *theirs, *ours; const char *(*finish)(struct memcheck_error *); }
kinds[] = {
    {"InvalidRead", NULL, finish_access},
    {"InvalidWrite", NULL, finish_access},
    {"InvalidJump", NULL, finish_access},
    {"InvalidFree", NULL, finish_free},
    {"SyscallParam", NULL, finish_syscall},
    {"Leak_DefinitelyLost", NULL, finish_leak},
    {"Leak_IndirectlyLost", NULL, finish_leak},
    {"Leak_PossiblyLost", NULL, finish_leak},
    {"Leak_StillReachable", NULL, finish_leak},
    {"UninitCondition", "uninitialised-value", NULL},
    {"UninitValue", "uninitialised-value", NULL},
    {"MismatchedFree", "mismatched-free", NULL},
    {"Overlap", "overlapping-copy", NULL},
    {"FishyValue", "bad-allocation-size", NULL},
    {"InvalidMemPool", "invalid-free", NULL},
    {"FdNotClosed", "descriptor-leak", NULL},
};

const char *memcheck_error_finish(struct memcheck_error *error)
{
    /* what the learner asked Valgrind to look at is no bug by itself */
    if (strcmp(error->kind, "ClientCheck") == 0)
        return NULL;
    if (!error->finding.words)
        error->finding.words = "";
    for (size_t i = 0; i < sizeof kinds / sizeof *kinds; i++) {
        if (strcmp(error->kind, kinds[i].theirs) == 0)
            return kinds[i].finish ? kinds[i].finish(error) : kinds[i].ours;
    }
    /* a kind of some later Valgrind: its words say what it is */
    return "crash";
}

const char *memcheck_signal_finish(struct memcheck_error *error)
{
    switch (error->signal) {
    case SIGSEGV:
        /*
         * Memcheck reports a bad access before the signal. When it did not,
         * it took the bytes for valid: the stack pointer had moved over them
         * and nothing is there (not mapped), or they are there and may not be
         * written, such as a string literal.
         */
        return error->signal_code == SEGV_MAPERR ? "stack-exhausted" : "wild-pointer";
    case SIGBUS:
        return "wild-pointer";
    case SIGFPE:
        return "undefined-arithmetic";
    case SIGABRT:
        return "aborted";
    case SIGILL:
    case SIGTRAP:
        return "crash";
    default:
        return NULL;
    }
}
