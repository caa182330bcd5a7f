/*
 * The record of every allocation that the loaded submission makes. Calls reach
 * it because the submission is linked with --wrap: its malloc is our
 * __wrap_malloc, which asks the real one, and so ASan and Valgrind still see
 * every call. What libc allocates for itself does not pass here.
 */
#ifndef LEDGER_H
#define LEDGER_H

#include "exercise_test.h"

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#define LEDGER_HELD 8

/* What the host learns of a test's allocations. */
struct ledger_page {
    unsigned refusable;      /* allocations that the learner's code has asked for */
    bool refused;            /* one of them got NULL: */
    size_t refused_bytes;
    uintptr_t refused_call;  /* address of the call */
    unsigned held_count;     /* blocks that lived on, the first few of them: */
    struct { size_t bytes; uintptr_t call; } held[LEDGER_HELD];
};

/*
 * Starts a new test: counts begin at zero. Code between begin and end is the
 * learner's; only its allocations are counted and refused. refuse: 0 for none,
 * n to let the n-th allocation of the learner's code return NULL. What happens
 * is noted in *page at once, because the program may end at any moment.
 */
void ledger_begin(const void *begin, const void *end, unsigned refuse, struct ledger_page *page);

/* The test is over: notes what is still held, and counts nothing any more. */
void ledger_end(void);

#endif
