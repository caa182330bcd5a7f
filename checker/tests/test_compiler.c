#include "engine/report.h"
#include "tests/golden.h"
#include "tests/suites.h"

#include <string.h>

/* What a test reads into; {0} before, released after it. */
struct reading {
    struct arena arena;
    struct findings list;
};

static void read_text(struct reading *r, enum engine_id id, const char *messages)
{
    compiler_read(messages, strlen(messages), id, &r->arena, &r->list);
    findings_can_be_printed(&r->list);
}

static void release(struct reading *r)
{
    findings_release(&r->list);
    arena_release(&r->arena);
    *r = (struct reading){0};
}

static struct report_end read_golden(const char *name, const char *bytes, size_t length,
                                     struct arena *arena, struct findings *out)
{
    enum engine_id id = strncmp(name, "clang", 5) == 0 ? ENGINE_CLANG : ENGINE_GCC;
    return compiler_read(bytes, length, id, arena, out);
}

START_TEST(every_real_message_gives_the_findings_beside_it)
{
    golden_reports_give_what_is_expected("compiler", read_golden);
}
END_TEST

START_TEST(messages_may_be_cut_anywhere)
{
    golden_reports_may_be_cut_anywhere("compiler", read_golden);
}
END_TEST

START_TEST(messages_may_be_damaged)
{
    golden_reports_may_be_damaged("compiler", read_golden);
}
END_TEST

START_TEST(gcc_names_the_function_of_a_warning)
{
    struct reading r = {0};
    read_text(&r, ENGINE_GCC, "a.c: In function 'label':\n"
                              "a.c:9:12: warning: function returns address of local variable "
                              "[-Wreturn-local-addr]\n    9 |     return text;\n");
    ck_assert_uint_eq(r.list.count, 1);
    ck_assert_str_eq(r.list.item[0].code->kind, "compiler-warning");
    ck_assert_int_eq(r.list.item[0].line, 9);
    ck_assert_str_eq(r.list.item[0].function, "label");
    ck_assert_ptr_nonnull(strstr(r.list.item[0].words, "address of local"));
    release(&r);
}
END_TEST

START_TEST(the_first_error_is_on_its_line)
{
    struct reading r = {0};
    read_text(&r, ENGINE_CLANG, "a.c:5:13: error: expected expression\n    int x = ;\n"
                                "            ^\n1 error generated.\n");
    ck_assert_uint_ge(r.list.count, 1);
    ck_assert_str_eq(r.list.item[0].code->kind, "does-not-compile");
    ck_assert_int_eq(r.list.item[0].line, 5);
    release(&r);
}
END_TEST

START_TEST(silence_is_no_finding)
{
    struct reading r = {0};
    read_text(&r, ENGINE_GCC, "");
    ck_assert_uint_eq(r.list.count, 0);
    release(&r);
}
END_TEST

START_TEST(hostile_messages_cannot_reach_the_terminal)
{
    struct reading r = {0};
    read_text(&r, ENGINE_GCC, "a.c:1:1: warning: \x1b[2J\xff\x07 gone [-Wfoo]\n");
    release(&r);     /* read_text has looked at each byte */
}
END_TEST

Suite *compiler_suite(void)
{
    Suite *suite = suite_create("compiler");
    TCase *tcase = tcase_create("compiler");
    tcase_set_timeout(tcase, 300);
    tcase_add_test(tcase, every_real_message_gives_the_findings_beside_it);
    tcase_add_test(tcase, messages_may_be_cut_anywhere);
    tcase_add_test(tcase, messages_may_be_damaged);
    tcase_add_test(tcase, gcc_names_the_function_of_a_warning);
    tcase_add_test(tcase, the_first_error_is_on_its_line);
    tcase_add_test(tcase, silence_is_no_finding);
    tcase_add_test(tcase, hostile_messages_cannot_reach_the_terminal);
    suite_add_tcase(suite, tcase);
    return suite;
}
