/*
 * From what every witness said to what is so. The order matters: a finding
 * must know its place before it can be compared, and what is explained must go
 * before what is left is merged.
 */
#include "verdict/examination.h"

#include <stdlib.h>
#include <string.h>

static bool same(const char *a, const char *b)
{
    return a == b || (a && b && strcmp(a, b) == 0);
}

static bool is_kind(const struct finding *f, const char *kind)
{
    return strcmp(f->code->kind, kind) == 0;
}

/* --- place --- */

static void place_at(struct finding *f, const struct frame *frame)
{
    f->file = base_name_of(frame->file);
    f->line = frame->line;
    f->function = frame->function;
}

/*
 * The innermost frame in the learner's file, in the stack that tells most:
 * where it happened, else where the block was made. Without one, the test.
 */
static void find_place(struct finding *f, const struct own_files *own, struct arena *arena)
{
    if (f->file) {
        f->file = base_name_of(f->file);
        return;
    }
    if (strncmp(f->code->id, "CMP-", 4) == 0) {
        f->file = own->name[0];
        return;
    }
    const struct stack *stacks[] = {&f->at, &f->allocated, &f->freed, &f->refused_at};
    size_t count = sizeof stacks / sizeof *stacks;
    /* what happened in a test is shown there, though the learner made the block;
       but who did not look at the answer of an allocation stands at that one */
    bool in_test = test_of(&f->at, arena) && !stack_own(&f->at, own);
    size_t last = in_test && !is_kind(f, "unchecked-allocation") ? 1 : count;
    for (size_t i = 0; i < last; i++) {
        const struct frame *frame = stack_own(stacks[i], own);
        if (frame) {
            place_at(f, frame);
            return;
        }
    }
    if (!f->test)
        return;
    const struct frame *line_in_test = stack_in_file(&f->at, "tests.c");
    f->file = "tests.c";
    f->line = line_in_test ? line_in_test->line : 0;
    f->function = f->test;
}

/* --- what another finding explains --- */

/* A tool's report about memory, as against a fact about how a test ended. */
static bool is_report(const struct finding *f)
{
    return strncmp(f->code->id, "MEM-", 4) == 0 && !is_kind(f, "asks-for-too-much")
        && !is_kind(f, "too-slow")
        && !is_kind(f, "differs-by-fill");
}

static bool is_bad_end(const struct finding *f)
{
    return is_kind(f, "crash") || is_kind(f, "aborted") || is_kind(f, "ended-early");
}

/* Is there a report about the test in which this one happened? */
static bool has_report(const struct findings *all, const struct finding *f)
{
    for (size_t i = 0; i < all->count; i++) {
        const struct finding *other = &all->item[i];
        if (is_report(other) && !other->refused && same(other->test, f->test))
            return true;
    }
    return false;
}

/* An assertion of the test failed: on a wrong result, a bound of the ledger, or too slow. */
static bool is_failed_test(const struct finding *f)
{
    return is_kind(f, "wrong-result") || is_kind(f, "asks-for-too-much")
        || is_kind(f, "too-slow");
}

static bool fails_anyway(const struct findings *all, const struct finding *f)
{
    for (size_t i = 0; i < all->count; i++) {
        if (is_failed_test(&all->item[i]) && same(all->item[i].test, f->test))
            return true;
    }
    return false;
}

static bool failed_plainly(const struct findings *all, const struct finding *f)
{
    for (size_t i = 0; i < all->count; i++) {
        const struct finding *other = &all->item[i];
        if (is_failed_test(other) && (other->witnesses & 1u << ENGINE_TESTS)
            && same(other->test, f->test))
            return true;
    }
    return false;
}

/* Did a tool say of any test what the code does wrong with memory? */
static bool has_any_report(const struct findings *all)
{
    for (size_t i = 0; i < all->count; i++) {
        const struct finding *f = &all->item[i];
        if (is_report(f) && !f->refused)
            return true;
    }
    return false;
}

/* Was the same bug seen without any refusal? Then the refusal is not its cause. */
static bool happens_anyway(const struct findings *all, const struct finding *f)
{
    for (size_t i = 0; i < all->count; i++) {
        const struct finding *other = &all->item[i];
        if (other->refused || !same(other->function, f->function))
            continue;
        /* whoever uses a NULL on this line without any refusal, does not use that of one */
        bool same_null = is_kind(f, "unchecked-allocation") && is_kind(other, "null-dereference")
            && other->line == f->line;
        if (other->code == f->code || same_null)
            return true;
    }
    return false;
}

/* The learner's function that made the block, NULL when not known. */
static const char *maker_of(const struct finding *f, const struct own_files *own)
{
    const struct frame *frame = stack_own(&f->allocated, own);
    return frame ? frame->function : NULL;
}

/*
 * A test that reads a result made too short is not a bug of its own when the
 * learner's code was seen to do the same to the same block.
 */
static bool is_aftermath(const struct findings *all, const struct finding *f, const struct own_files *own)
{
    if (!f->file || strcmp(f->file, "tests.c") != 0 || !is_report(f))
        return false;
    for (size_t i = 0; i < all->count; i++) {
        const struct finding *other = &all->item[i];
        if (other->code != f->code || !own_has(own, other->file) || other->refused != f->refused)
            continue;
        if (same(other->test, f->test)
            || (maker_of(f, own) && same(maker_of(other, own), maker_of(f, own))))
            return true;
    }
    return false;
}

/* The same refusal was told by somebody who saw the learner's line; this one saw none. */
static bool is_told_better(const struct findings *all, const struct finding *f,
                           const struct own_files *own)
{
    if (!f->refused || !is_kind(f, "unchecked-allocation") || stack_own(&f->at, own))
        return false;
    for (size_t i = 0; i < all->count; i++) {
        const struct finding *other = &all->item[i];
        if (other->code == f->code && other->refused == f->refused && same(other->test, f->test)
            && stack_own(&other->at, own))
            return true;
    }
    return false;
}

static bool has_kind(const struct findings *all, const char *kind)
{
    for (size_t i = 0; i < all->count; i++) {
        if (is_kind(&all->item[i], kind))
            return true;
    }
    return false;
}

/* Is a block of the same maker reported as lost, or was the test's end a bad one? */
static bool is_leaked(const struct findings *all, const struct finding *f)
{
    for (size_t i = 0; i < all->count; i++) {
        const struct finding *other = &all->item[i];
        if (is_kind(other, "leak") && !other->refused && same(other->function, f->function))
            return true;
    }
    return false;
}

/* Was it made by the very call whose descriptor stays open? */
static bool is_of_stream(const struct findings *all, const struct finding *f)
{
    for (size_t i = 0; i < all->count; i++) {
        const struct finding *other = &all->item[i];
        if (is_kind(other, "descriptor-leak") && same(other->function, f->function)
            && other->line == f->line)
            return true;
    }
    return false;
}

/* Was this block given to free by a wrong address? Then its owner meant to release it. */
static bool is_freed_wrongly(const struct findings *all, const struct finding *f,
                             const struct own_files *own)
{
    const struct frame *made = stack_own(&f->allocated, own);
    for (size_t i = 0; made && i < all->count; i++) {
        const struct finding *other = &all->item[i];
        const struct frame *there = stack_own(&other->allocated, own);
        if (is_kind(other, "invalid-free") && there && there->line == made->line
            && same(there->function, made->function))
            return true;
    }
    return false;
}

static bool overflows_here(const struct findings *all, const struct finding *f)
{
    for (size_t i = 0; i < all->count; i++) {
        const struct finding *other = &all->item[i];
        if (is_kind(other, "heap-buffer-overflow") && same(other->function, f->function)
            && other->line == f->line && other->refused == f->refused)
            return true;
    }
    return false;
}

/* A block that a library's template made has a place only for who keeps whole stacks. */
static bool has_placed(const struct findings *all, const struct code *code)
{
    for (size_t i = 0; i < all->count; i++) {
        if (all->item[i].code == code && all->item[i].file)
            return true;
    }
    return false;
}

static bool is_explained(const struct findings *all, const struct finding *f, const struct own_files *own)
{
    if (is_aftermath(all, f, own) || is_told_better(all, f, own))
        return true;
    /* an open stream is a descriptor and a block: one thing to close */
    if ((is_kind(f, "leak") || is_kind(f, "never-released")) && is_of_stream(all, f))
        return true;
    if (is_kind(f, "leak") && is_freed_wrongly(all, f, own))
        return true;
    /* lost blocks are told with more detail by the tools */
    if (is_kind(f, "never-released"))
        return is_leaked(all, f) || has_kind(all, "invalid-free")
            || (!f->file && (has_kind(all, "leak") || has_placed(all, f->code)));
    /* so far outside that one tool does not know of which block */
    if (is_kind(f, "wild-pointer"))
        return overflows_here(all, f);
    /* what a test makes of other bytes in new blocks: the tools know why, or it
       fails under them as well */
    if (is_kind(f, "differs-by-fill"))
        return has_any_report(all) || fails_anyway(all, f);
    /* while nothing is compiled, a warning can wait */
    if (is_kind(f, "compiler-warning"))
        return has_kind(all, "does-not-compile");
    if (f->refused)
        return happens_anyway(all, f);
    /* ASan ends a test by its report; plainly, a crash is what a report explains */
    if (is_bad_end(f))
        return has_report(all, f);
    /* under a tool's fill bytes a test may fail because of what the tool reports */
    bool from_tool = !(f->witnesses & 1u << ENGINE_TESTS);
    if (is_failed_test(f) && from_tool && !is_kind(f, "too-slow"))
        return has_report(all, f) || failed_plainly(all, f);
    return false;
}

static void drop_explained(struct findings *all, const struct own_files *own)
{
    struct findings kept = {0};
    for (size_t i = 0; i < all->count; i++) {
        if (!is_explained(all, &all->item[i], own)) {
            const struct finding *f = &all->item[i];
            *findings_add(&kept, f->code->kind, ENGINE_TESTS) = *f;
        }
    }
    findings_release(all);
    *all = kept;
}

/* Is there one of this kind in the same function? */
static bool has_beside(const struct findings *all, const struct finding *f, const char *kind)
{
    for (size_t i = 0; i < all->count; i++) {
        if (is_kind(&all->item[i], kind) && same(all->item[i].function, f->function))
            return true;
    }
    return false;
}

/*
 * What one witness knows by name may be no more than a wild address to another.
 * In the same function it is the same bug. ASan knows a full stack when it sees
 * one; its free looks for its notes before a block, where a literal has none.
 */
static void name_wild_pointers(struct findings *all)
{
    for (size_t i = 0; i < all->count; i++) {
        struct finding *f = &all->item[i];
        if (!is_kind(f, "wild-pointer"))
            continue;
        if (has_beside(all, f, "stack-exhausted"))
            f->code = code_of_kind("stack-exhausted");
        else if (f->witnesses == 1u << ENGINE_ASAN && has_beside(all, f, "invalid-free"))
            f->code = code_of_kind("invalid-free");
    }
}

/* --- merge --- */

static bool is_run(const struct finding *f)
{
    return strncmp(f->code->id, "RUN-", 4) == 0;
}

static bool is_compiler(const struct finding *f)
{
    return strncmp(f->code->id, "CMP-", 4) == 0;
}

/*
 * One bug: the same code in the same function, with or without refusals. How a
 * run ended has no place in the learner's code, so all such ends are one; a
 * compiler means the line, and not all of them name the function.
 */
static bool same_bug(const struct finding *a, const struct finding *b, const struct own_files *own)
{
    if (a->code != b->code || !a->refused != !b->refused)
        return false;
    if (is_run(a) && !is_kind(a, "exception-escapes"))
        return true;
    /* where the stack is full, a tool may find no way up it */
    if (is_kind(a, "stack-exhausted") && (!a->file || !b->file))
        return true;
    if (!same(a->file, b->file))
        return false;
    if (is_compiler(a))
        return a->line == b->line;
    /* tests that stumble over what one function made stumble over one bug */
    if (same(a->file, "tests.c") && is_report(a))
        return same(maker_of(a, own), maker_of(b, own));
    return same(a->function, b->function);
}

static void merge_into(struct finding *first, const struct finding *again)
{
    first->witnesses |= again->witnesses;
    first->times++;
    if (!first->function || (same(first->file, "tests.c") && !same(again->file, "tests.c"))) {
        first->file = again->file;
        first->line = again->line;
        first->function = again->function;
    }
    if (!first->test)
        first->test = again->test;
    if (!first->allocated.count)
        first->allocated = again->allocated;
    if (!first->freed.count)
        first->freed = again->freed;
    if (!first->has_block && again->has_block) {
        first->has_block = true;
        first->block_bytes = again->block_bytes;
        first->side = again->side;
        first->distance = again->distance;
        first->range = again->range;
    }
    if (!first->variable)
        first->variable = again->variable;
    /* Memcheck names the bytes outside where ASan has only the whole range */
    if (first->range && !again->range && again->has_block
        && again->block_bytes == first->block_bytes) {
        first->range = false;
        first->access_bytes = again->access_bytes;
        first->side = again->side;
        first->distance = again->distance;
    }
}

static void merge(struct findings *all, const struct own_files *own)
{
    size_t kept = 0;
    for (size_t i = 0; i < all->count; i++) {
        size_t j = 0;
        while (j < kept && !same_bug(&all->item[j], &all->item[i], own))
            j++;
        if (j < kept)
            merge_into(&all->item[j], &all->item[i]);
        else
            all->item[kept++] = all->item[i];
    }
    all->count = kept;
}

/* --- first causes and consequences, for programs --- */

/* ASan stops at these; Memcheck does not see them, but what comes of them. */
static bool is_first_cause(const struct finding *f)
{
    static const char *const kinds[] = {"stack-buffer-overflow", "global-buffer-overflow",
                                        "use-after-return", "use-after-scope",
                                        "stack-exhausted"};
    for (size_t i = 0; i < sizeof kinds / sizeof *kinds; i++) {
        if (is_kind(f, kinds[i]) && f->witnesses & 1u << ENGINE_ASAN && !f->refused)
            return true;
    }
    return false;
}

/* A smashed or outlived frame looks like this to whoever goes on. */
static bool may_follow(const struct finding *f)
{
    static const char *const kinds[] = {"uninitialised-value", "uninitialised-output",
                                        "wild-pointer",        "use-after-return",
                                        "index-out-of-bounds", "stack-exhausted",
                                        "null-dereference",    "heap-buffer-overflow"};
    for (size_t i = 0; i < sizeof kinds / sizeof *kinds; i++) {
        if (is_kind(f, kinds[i]))
            return !f->refused;
    }
    return is_run(f);
}

static void mark_incidental(struct findings *all)
{
    const struct finding *cause = NULL;
    for (size_t i = 0; i < all->count && !cause; i++)
        cause = is_first_cause(&all->item[i]) ? &all->item[i] : NULL;
    for (size_t i = 0; cause && i < all->count; i++) {
        struct finding *f = &all->item[i];
        f->incidental = f->code != cause->code && may_follow(f);
    }
}

/* --- order --- */

static int worst_first(const void *left, const void *right)
{
    const struct finding *a = left, *b = right;
    if (a->incidental != b->incidental)
        return a->incidental ? 1 : -1;
    if (a->code->rank != b->code->rank)
        return a->code->rank < b->code->rank ? -1 : 1;
    int by_file = strcmp(a->file ? a->file : "", b->file ? b->file : "");
    if (by_file != 0)
        return by_file;
    if (a->line != b->line)
        return a->line < b->line ? -1 : 1;
    return strcmp(a->function ? a->function : "", b->function ? b->function : "");
}

void verdict_settle(struct examination *x, struct verdict *v)
{
    struct findings *all = &v->findings;
    for (int id = 0; id < ENGINE_COUNT; id++) {
        const struct findings *from = &x->reading[id].findings;
        for (size_t i = 0; i < from->count; i++) {
            struct finding *f = findings_add(all, from->item[i].code->kind, (enum engine_id)id);
            *f = from->item[i];
            find_place(f, &x->exercise->own, &v->arena);
        }
    }
    name_wild_pointers(all);
    drop_explained(all, &x->exercise->own);
    merge(all, &x->exercise->own);
    if (x->exercise->is_program)
        mark_incidental(all);
    if (all->count)
        qsort(all->item, all->count, sizeof *all->item, worst_first);
}
