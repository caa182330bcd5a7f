/*
 * Runs the checker's own tests, from the root of the project:
 *
 *     build/plain/self-test                      all of them
 *     CK_RUN_SUITE=asan build/plain/self-test    one suite
 *     CK_FORK=no valgrind build/plain/self-test  all in this process
 */
#include "tests/suites.h"

#include <stdlib.h>

static Suite *(*const suites[])(void) = {
    base_suite,
    box_suite,
    files_suite,
    gate_suite,
    settle_suite,
    asan_suite,
    tsan_suite,
    memcheck_suite,
    compiler_suite,
    symbols_suite,
    frames_suite,
    format_suite,
    way_suite,
    cage_suite,
    store_suite,
    hosts_suite,
    watch_suite,
    film_suite,
};

int main(void)
{
    SRunner *runner = srunner_create(NULL);
    for (size_t i = 0; i < sizeof suites / sizeof *suites; i++)
        srunner_add_suite(runner, suites[i]());
    srunner_run_all(runner, CK_ENV);
    int failed = srunner_ntests_failed(runner);
    srunner_free(runner);
    return failed == 0 ? EXIT_SUCCESS : EXIT_FAILURE;
}
