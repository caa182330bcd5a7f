/*
 * What the learner's own code has asked of the heap since a test began.
 *
 *     struct ledger_count c = ledger_count();
 *     ck_assert_uint_eq(c.live_blocks, 2);
 */
#ifndef LEDGER_COUNT_H
#define LEDGER_COUNT_H

#include <stdbool.h>
#include <stddef.h>

struct ledger_count {
    bool available;        /* false: built by hand, all numbers are zero */
    size_t allocations;    /* malloc, calloc, realloc of NULL, strdup, new, ... */
    size_t reallocations;  /* realloc of a block */
    size_t releases;       /* free, delete */
    size_t bytes_asked;    /* sum over allocations and reallocations */
    size_t live_blocks;    /* made by the learner's code and not yet released */
    size_t live_bytes;
    size_t peak_bytes;     /* the most live bytes at any time */
    size_t moves;          /* reallocations that changed the address */
    size_t bytes_copied;   /* by them: the smaller of old and new size, summed */
    size_t reused;         /* allocations that got an address used before */
    size_t largest;        /* bytes of the largest single request */
};
struct ledger_count ledger_count(void);

/*
 * True when an allocation of the learner's code has been refused in this
 * test. The sweep runs each test once per allocation and refuses one of them,
 * so a test that is swept looks like this:
 *
 *     struct log *log = log_open(4);
 *     if (refusal_happened()) {
 *         ck_assert_ptr_null(log);
 *         return;
 *     }
 */
bool refusal_happened(void);

#endif
