/*
 * What a host wrote down about one run of the tests (see host/host.c).
 *
 *     struct record r = {0};
 *     if (!record_read("run/asan/record", &r, &arena, e)) ...
 *     for (size_t i = 0; i < r.run_count; i++) ... r.run[i].name
 */
#ifndef RECORD_H
#define RECORD_H

#include "base/arena.h"
#include "base/error.h"

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

enum how { HOW_NOT_RUN, HOW_PASSED, HOW_FAILED, HOW_SIGNAL, HOW_EXIT, HOW_TIME,
           HOW_PROCESSES, HOW_THREW };

/* One test, run once. Strings are borrowed from the arena. */
struct test_run {
    const char *name;
    int pid;
    enum how how;
    int number;              /* signal or exit status */
    int line;                /* of the failed assertion */
    const char *message;     /* of the failed assertion, "-" when none */
};

/* One test, run with one allocation refused. */
struct test_sweep {
    const char *name;
    unsigned refused, total;
    size_t bytes;
    uint64_t offset;         /* of the refused call within the object */
    const char *around;      /* ",0x1a2b,0x2c3d": of the calls around it; may be empty */
    enum how how;
    int number;
    int pid;
    const char *message;
};

/* A block that the learner's code made and that lived on when the test was over. */
struct test_held {
    const char *name;
    size_t bytes;
    uint64_t offset;         /* of the call that made it, within the object */
    const char *around;      /* of those around it, as above */
};

/* What the learner's code asked of the heap in one test. */
struct test_counts {
    const char *name;
    size_t allocations, reallocations, releases, bytes, peak, moves, copied, reused, largest;
    uint64_t offset;         /* of the call that asked for the largest block */
};

/* A block that one family made and another one released. */
struct test_mismatch {
    const char *name;
    const char *made, *released;     /* "malloc", "new", "new[]" */
    uint64_t made_offset, released_offset;
    size_t bytes;
};

/* A run that an exception ended which nobody caught. */
struct test_threw {
    const char *name;
    unsigned refused;        /* the allocation that was refused, 0: none */
    uint64_t offset;         /* of the learner's outermost call, within the object */
};

/* A test that passed, and did not when fresh blocks were filled with a byte. */
struct test_fill {
    const char *name;
    int byte;
    enum how how;
    int number;
    int line;
    const char *message;
};

struct record {
    const char *object;      /* the shared object that was loaded */
    size_t test_count;       /* tests in the suite */
    struct test_run *run;
    size_t run_count;
    struct test_sweep *sweep;
    size_t sweep_count;
    struct test_held *held;
    size_t held_count;
    struct test_counts *counts;
    size_t counts_count;
    struct test_mismatch *mismatch;
    size_t mismatch_count;
    struct test_threw *threw;
    size_t threw_count;
    struct test_fill *fill;
    size_t fill_count;
    const char *trouble;     /* the host's own trouble, or NULL */
    bool complete;           /* its last line is there */
    const char *nonce;       /* the word in that line: of the run it was written for */
};

/* False: there is no record. A damaged line ends it: complete stays false. */
bool record_read(const char *path, struct record *out, struct arena *arena, struct error *e);

/* The run of this name, NULL when there is none. */
const struct test_run *record_run(const struct record *r, const char *name);

#endif
