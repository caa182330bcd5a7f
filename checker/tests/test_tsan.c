#include "base/text.h"
#include "engine/report.h"
#include "tests/golden.h"
#include "tests/suites.h"

#include <string.h>

static struct report_end read_golden(const char *name, const char *bytes, size_t length,
                                     struct arena *arena, struct findings *out)
{
    (void)name;
    return tsan_read(bytes, length, arena, out);
}

START_TEST(every_real_report_gives_the_findings_beside_it)
{
    golden_reports_give_what_is_expected("tsan", read_golden);
}
END_TEST

START_TEST(a_report_may_be_cut_anywhere)
{
    golden_reports_may_be_cut_anywhere("tsan", read_golden);
}
END_TEST

START_TEST(a_report_may_be_damaged)
{
    golden_reports_may_be_damaged("tsan", read_golden);
}
END_TEST

START_TEST(a_tool_that_cannot_work_says_why)
{
    static const char log[] = "==12==FATAL: ThreadSanitizer: unexpected memory mapping\n";
    struct arena arena = {0};
    struct findings list = {0};
    struct report_end end = tsan_read(log, strlen(log), &arena, &list);
    ck_assert_int_eq(end.state, REPORT_TOOL_FAILED);
    ck_assert_str_eq(end.trouble, "ThreadSanitizer could not work: unexpected memory mapping");
    ck_assert_uint_eq(list.count, 0);
    findings_release(&list);
    arena_release(&arena);
}
END_TEST

START_TEST(nothing_was_said)
{
    struct arena arena = {0};
    struct findings list = {0};
    ck_assert_int_eq(tsan_read("", 0, &arena, &list).state, REPORT_EMPTY);
    ck_assert_uint_eq(list.count, 0);
    arena_release(&arena);
}
END_TEST

Suite *tsan_suite(void)
{
    Suite *suite = suite_create("tsan");
    TCase *tcase = tcase_create("reports");
    tcase_add_test(tcase, every_real_report_gives_the_findings_beside_it);
    tcase_add_test(tcase, a_report_may_be_cut_anywhere);
    tcase_add_test(tcase, a_report_may_be_damaged);
    tcase_add_test(tcase, a_tool_that_cannot_work_says_why);
    tcase_add_test(tcase, nothing_was_said);
    suite_add_tcase(suite, tcase);
    return suite;
}
