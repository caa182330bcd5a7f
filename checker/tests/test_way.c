#include "host/way.h"
#include "suites.h"

void __cyg_profile_func_enter(void *function, void *site);
void __cyg_profile_func_exit(void *function, void *site);

static char message[80], function, site;

START_TEST(a_test_that_is_left_by_its_end_has_ended)
{
    way_begin(message, sizeof message);
    __cyg_profile_func_enter(&function, &site);
    __cyg_profile_func_exit(&function, &site);
    ck_assert(way_ended());
}
END_TEST

START_TEST(a_test_that_was_left_in_the_middle_has_not)
{
    way_begin(message, sizeof message);
    __cyg_profile_func_enter(&function, &site);
    __cyg_profile_func_enter(&message, &site);
    __cyg_profile_func_exit(&message, &site);
    ck_assert(!way_ended());
}
END_TEST

START_TEST(a_test_that_never_began_has_not_ended)
{
    way_begin(message, sizeof message);
    ck_assert(!way_ended());
}
END_TEST

START_TEST(a_new_test_does_not_ask_for_the_last_one)
{
    way_begin(message, sizeof message);
    __cyg_profile_func_enter(&message, &message);
    way_begin(message, sizeof message);
    __cyg_profile_func_enter(&function, &site);
    __cyg_profile_func_exit(&function, &site);
    ck_assert(way_ended());
}
END_TEST

START_TEST(calls_may_be_nested_deeper_than_is_remembered)
{
    way_begin(message, sizeof message);
    for (int i = 0; i < 100000; i++)
        __cyg_profile_func_enter(&function, &site);
    for (int i = 0; i < 100000; i++)
        __cyg_profile_func_exit(&function, &site);
    ck_assert(way_ended());
}
END_TEST

Suite *way_suite(void)
{
    Suite *suite = suite_create("way");
    TCase *tcase = tcase_create("way");
    tcase_add_test(tcase, a_test_that_is_left_by_its_end_has_ended);
    tcase_add_test(tcase, a_test_that_was_left_in_the_middle_has_not);
    tcase_add_test(tcase, a_test_that_never_began_has_not_ended);
    tcase_add_test(tcase, a_new_test_does_not_ask_for_the_last_one);
    tcase_add_test(tcase, calls_may_be_nested_deeper_than_is_remembered);
    suite_add_tcase(suite, tcase);
    return suite;
}
