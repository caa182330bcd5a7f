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

#include "ledger_count.h"

#include <check.h>
#include <stdbool.h>
#include <stddef.h>

/* Written by each tests.c. Check owns the result. */
Suite *exercise_suite(void);

/* Adds one test, in a test case of its own that bears the test's name. */
void exercise_add(Suite *suite, const TTest *test);

/*
 * Fails the test with MEM-23 when the learner's code has made more
 * allocations or asked for more bytes, since the test began, than given.
 */
void ledger_at_most(size_t allocations, size_t bytes);

/* The same for the bytes that moving realloc calls copied, and for the most held at once. */
void ledger_copies_at_most(size_t bytes);
void ledger_peak_at_most(size_t bytes);

/*
 * Makes that many calls and fails the test with MEM-21 when the bytes that the
 * learner's code holds still grow over their second half: what a server does
 * for one request must not stay behind.
 */
void ledger_steady(void (*call)(void *), void *context, unsigned calls);

/* One of the two things whose speed is compared: as many rounds as take a millisecond or more. */
struct speed_work {
    void (*run)(void *context);
    void *context;
};

/*
 * Fails the test with MEM-30 unless the learner's way is so many times as fast
 * as the other. Measured only in the run for it, which the manifest asks for
 * with `speed: true`: optimised, without the ledger, in processor time, the
 * best of seven of each, and again if it was not enough. Elsewhere each way is
 * run once. What a way allocates it must release; what it comes to must go to a
 * volatile, or the compiler leaves it out.
 */
void speed_at_least(double times, struct speed_work learners, struct speed_work other);

#endif
