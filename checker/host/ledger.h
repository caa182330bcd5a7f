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

/* One allocation that was refused. */
struct ledger_refusal {
    bool happened;
    size_t bytes;        /* that were asked for */
    uintptr_t caller;    /* address of the call */
};

/*
 * Starts a new test: counts begin at zero. Code between begin and end is the
 * learner's; only its allocations are counted and refused. refuse: 0 for none,
 * n to let the n-th allocation of the learner's code return NULL.
 */
void ledger_begin(const void *begin, const void *end, unsigned refuse);

/* How many allocations could have been refused so far. */
unsigned ledger_refusable(void);

struct ledger_refusal ledger_refused(void);

#endif
