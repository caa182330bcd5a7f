/*
 * One fact about one bug, as the readers found it and settle() merged it.
 * All strings and arrays are borrowed from the report's arena.
 *
 *     struct finding *f = findings_add(&list, "heap-buffer-overflow", ENGINE_ASAN);
 *     f->access = ACCESS_WRITE; f->access_bytes = 1;
 */
#ifndef FINDING_H
#define FINDING_H

#include "base/arena.h"
#include "base/file.h"
#include "finding/code.h"

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/* The witnesses, in the order in which they are shown. */
enum engine_id {
    ENGINE_GCC,
    ENGINE_CLANG,
    ENGINE_TESTS,
    ENGINE_LEDGER,
    ENGINE_ASAN,
    ENGINE_MEMCHECK,
    ENGINE_TSAN,
    ENGINE_SPEED,
    ENGINE_REFUSED,
    ENGINE_ANSWERS,
    ENGINE_COUNT
};

/* "gcc", "asan", ... as manifests, JSON and messages write it. */
const char *engine_name(enum engine_id id);
/* False when there is no engine of that name. */
bool engine_named(const char *name, enum engine_id *out);

struct frame {
    const char *function;   /* NULL: not known */
    const char *file;       /* as the tool wrote it; NULL: not known */
    int line;               /* 0: not known */
    const char *module;     /* object file the address lies in; NULL: not known */
    uint64_t offset;        /* address within that module */
};

struct stack {
    struct frame *frame;    /* innermost first */
    size_t count;
};

enum access { ACCESS_NONE, ACCESS_READ, ACCESS_WRITE };

/* Where the touched bytes lie, seen from the block. */
enum side { SIDE_UNKNOWN, SIDE_BEFORE, SIDE_INSIDE, SIDE_AFTER };

struct finding {
    const struct code *code;
    unsigned witnesses;         /* bit (1u << engine_id) for each that saw it */
    const char *test;           /* name of the test, NULL when not known */

    /* the place to show: a reader may leave it empty, settle() fills it */
    const char *file;
    int line;
    const char *function;

    struct stack at;            /* where it happened; for a leak: empty */
    struct stack allocated;     /* where the block was made */
    struct stack freed;         /* where the block was released */
    struct stack other;         /* of a data race: where the other thread was */

    enum access access;
    size_t access_bytes;        /* 0: not known */
    bool range;                 /* access_bytes counts a whole range, of which only
                                   the end lies outside the block */
    bool has_block;
    size_t block_bytes;         /* size of the heap block */
    enum side side;
    size_t distance;            /* bytes between the block's edge (AFTER: its end,
                                   BEFORE and INSIDE: its start) and the access */
    const char *variable;       /* local or global variable concerned, or NULL */
    size_t leaked_bytes, leaked_blocks;
    bool indirect;              /* leaked only because its owner leaked */

    /* set by the refused stage: allocation `refused` of `refusable` gave NULL */
    unsigned refused, refusable;
    size_t refused_bytes;
    struct stack refused_at;

    bool incidental;            /* of a program: perhaps only a consequence of another one */
    const char *words;          /* the tool's own one-line text */
    unsigned times;             /* how often it was seen after merging; 0 is 1 */
};

struct findings {
    struct finding *item;
    size_t count, capacity;
};

/*
 * Adds an empty finding of that kind (a word of the code table; it must be
 * there). The pointer is valid until the next findings_add().
 */
struct finding *findings_add(struct findings *list, const char *kind, enum engine_id seen_by);

/* The learner's own files, by base name. */
struct own_files {
    const char *const *name;
    size_t count;
};
bool own_has(const struct own_files *own, const char *path);

/* Releases the list itself; what its items borrow belongs to the arena. */
void findings_release(struct findings *list);

/* Adds an empty frame to a stack that lives in the arena. */
struct frame *stack_push(struct stack *s, struct arena *arena);

/* The innermost frame in this file (compared by base name), NULL when there is none. */
const struct frame *stack_in_file(const struct stack *s, const char *base_name);

/* The learner's own frame: the innermost in one of these files. */
const struct frame *stack_own(const struct stack *s, const struct own_files *own);

#endif
