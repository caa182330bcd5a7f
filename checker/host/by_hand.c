/*
 * Runs an exercise's tests without the checker: for learners who repeat a
 * verdict by hand. One process, one test after the other, no ledger:
 *
 *     clang -g -fsanitize=address,undefined -I exercises/01-toolbox/1-badge-printer \
 *         -I checker/host work/01-toolbox/1-badge-printer/badge.c \
 *         exercises/01-toolbox/1-badge-printer/tests.c checker/host/by_hand.c \
 *         $(pkg-config --cflags --libs check) -o badge && ./badge
 *
 * CK_FORK=yes gives each test a process of its own, as Check usually does.
 */
#include "exercise_test.h"

#include <stdlib.h>

void exercise_add(Suite *suite, const TTest *test)
{
    TCase *tcase = tcase_create(test->name);
    tcase_set_timeout(tcase, 0);
    tcase_add_test(tcase, test);
    suite_add_tcase(suite, tcase);
}

struct ledger_count ledger_count(void)
{
    return (struct ledger_count){.available = false};
}

void ledger_at_most(size_t allocations, size_t bytes)
{
    (void)allocations;
    (void)bytes;
}

void ledger_copies_at_most(size_t bytes)
{
    (void)bytes;
}

void ledger_peak_at_most(size_t bytes)
{
    (void)bytes;
}

void ledger_steady(void (*call)(void *), void *context, unsigned calls)
{
    for (unsigned i = 0; i < calls; i++)
        call(context);
}

void speed_at_least(double times, struct speed_work learners, struct speed_work other)
{
    (void)times;
    learners.run(learners.context);
    other.run(other.context);
}

bool refusal_happened(void)
{
    return false;
}

int main(void)
{
    /* static: LeakSanitizer does not look at stacks when it is told not to */
    static SRunner *runner;
    runner = srunner_create(exercise_suite());
    if (!getenv("CK_FORK"))
        srunner_set_fork_status(runner, CK_NOFORK);
    srunner_run_all(runner, CK_NORMAL);
    int failed = srunner_ntests_failed(runner);
    srunner_free(runner);
    return failed == 0 ? EXIT_SUCCESS : EXIT_FAILURE;
}
