/*
 * The checker's own tests. `build/plain/tests format` runs one suite.
 */
#include "tests/suites.h"

#include <stdbool.h>
#include <stdlib.h>
#include <string.h>

static const struct {
    const char *name;
    Suite *(*make)(void);
} suites[] = {
    {"format", format_suite},
};

static bool is_wanted(const char *name, int count, char **wanted)
{
    for (int i = 1; i < count; i++) {
        if (strcmp(wanted[i], name) == 0)
            return true;
    }
    return count < 2;
}

int main(int argc, char **argv)
{
    SRunner *runner = srunner_create(NULL);
    for (size_t i = 0; i < sizeof suites / sizeof *suites; i++) {
        if (is_wanted(suites[i].name, argc, argv))
            srunner_add_suite(runner, suites[i].make());
    }
    srunner_run_all(runner, CK_ENV);
    int failed = srunner_ntests_failed(runner);
    srunner_free(runner);
    return failed ? EXIT_FAILURE : EXIT_SUCCESS;
}
