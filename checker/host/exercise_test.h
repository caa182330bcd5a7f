/*
 * What every tests.c of an exercise includes: Check, and what the workbook
 * adds to it. A test is a plain Check test; the suite lists them:
 *
 *     START_TEST(line_is_padded) { ... free(line); } END_TEST
 *
 *     Suite *exercise_suite(void)
 *     {
 *         Suite *suite = suite_create("badge-printer");
 *         exercise_add(suite, line_is_padded);
 *         return suite;
 *     }
 *
 * The same file serves every engine, and a plain build by hand together with
 * checker/host/by_hand.c. There the ledger is not available and its bounds
 * are not checked.
 */
#ifndef EXERCISE_TEST_H
#define EXERCISE_TEST_H

#include <check.h>
#include <stdbool.h>
#include <stddef.h>

/* Written by each tests.c. Check owns the result. */
Suite *exercise_suite(void);

/* Adds one test, in a test case of its own that bears the test's name. */
void exercise_add(Suite *suite, const TTest *test);

/* What the learner's own code has asked of the heap since this test began. */
struct ledger_count {
    bool available;        /* false: built by hand, all numbers are zero */
    size_t allocations;    /* malloc, calloc, realloc of NULL, strdup, ... */
    size_t reallocations;  /* realloc of a block */
    size_t bytes_asked;    /* sum over allocations and reallocations */
    size_t live_blocks;    /* made by the learner's code and not yet released */
    size_t live_bytes;
};
struct ledger_count ledger_count(void);

/*
 * Fails the test with MEM-23 when the learner's code has made more
 * allocations or asked for more bytes, since the test began, than given.
 */
void ledger_at_most(size_t allocations, size_t bytes);

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
