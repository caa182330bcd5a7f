#include "gate/gate.h"
#include "suites.h"

#include <string.h>

START_TEST(what_every_program_uses_is_allowed)
{
    static const char *const names[] = {"malloc", "free", "realloc", "snprintf", "strlen",
                                        "qsort", "fopen", "vsprintf", "abort",
                                        "__errno_location", "_GLOBAL_OFFSET_TABLE_"};
    for (size_t i = 0; i < sizeof names / sizeof *names; i++)
        ck_assert_msg(gate_allows(names[i]), "%s", names[i]);
}
END_TEST

START_TEST(what_no_exercise_needs_is_not)
{
    static const char *const names[] = {"fork", "_exit", "_Exit", "quick_exit", "execve", "mmap",
                                        "dlsym", "signal", "sigaction", "kill", "ptrace", "open",
                                        "write", "close", "system", "popen", "setjmp", "longjmp",
                                        "atexit", "syscall", "pthread_create", "getenv", ""};
    for (size_t i = 0; i < sizeof names / sizeof *names; i++)
        ck_assert_msg(!gate_allows(names[i]), "%s", names[i]);
}
END_TEST

Suite *gate_suite(void)
{
    Suite *suite = suite_create("gate");
    TCase *tcase = tcase_create("gate");
    tcase_add_test(tcase, what_every_program_uses_is_allowed);
    tcase_add_test(tcase, what_no_exercise_needs_is_not);
    suite_add_tcase(suite, tcase);
    return suite;
}
