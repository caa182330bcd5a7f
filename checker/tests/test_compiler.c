#include "base/text.h"
#include "engine/report.h"
#include "tests/golden.h"
#include "tests/suites.h"

#include <string.h>

/* What a test reads into; {0} before, released after it. */
struct reading {
    struct arena arena;
    struct findings list;
    struct report_end end;
};

static void read_text(struct reading *r, enum engine_id id, const char *messages)
{
    r->end = compiler_read(messages, strlen(messages), id, &r->arena, &r->list);
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

/* clang shows lines of source text as they are, and says nothing of functions. */
START_TEST(source_text_names_no_function)
{
    struct reading r = {0};
    read_text(&r, ENGINE_CLANG, "a.c:9:5: warning: unused variable 'x' [-Wunused-variable]\n"
                                "    puts(\"report: In function 'other':\");\n"
                                "a.c:10:5: warning: unused variable 'y' [-Wunused-variable]\n");
    ck_assert_uint_eq(r.list.count, 2);
    ck_assert_ptr_null(r.list.item[1].function);
    release(&r);
}
END_TEST

START_TEST(of_many_errors_the_first_counts)
{
    struct reading r = {0};
    read_text(&r, ENGINE_CLANG, "a.c:5:13: error: expected expression\n    int x = ;\n"
                                "            ^\n"
                                "a.c:6:5: error: use of undeclared identifier 'x'\n"
                                "2 errors generated.\n");
    ck_assert_uint_eq(r.list.count, 1);
    ck_assert_str_eq(r.list.item[0].code->kind, "does-not-compile");
    ck_assert_str_eq(r.list.item[0].words, "expected expression");
    ck_assert_int_eq(r.list.item[0].line, 5);
    ck_assert_uint_eq(r.list.item[0].witnesses, 1u << ENGINE_CLANG);
    release(&r);
}
END_TEST

START_TEST(silence_is_no_finding)
{
    struct reading r = {0};
    read_text(&r, ENGINE_GCC, "");
    ck_assert_uint_eq(r.list.count, 0);
    ck_assert_int_eq(r.end.state, REPORT_EMPTY);
    release(&r);
}
END_TEST

START_TEST(a_line_that_was_cut_is_not_believed)
{
    struct reading r = {0};
    read_text(&r, ENGINE_GCC, "a.c:3:1: warning: first [-Wfoo]\na.c:44:1: warning: seco");
    ck_assert_uint_eq(r.list.count, 1);
    ck_assert_int_eq(r.end.state, REPORT_CUT);
    release(&r);
}
END_TEST

/* Lines of source text stand between the messages. */
static const char *const no_messages[] = {
    "    7 |     puts(\"a.c:3:1: error: this is text\");\n",
    "    puts(\"a.c:3:1: error: this is text\");\n",
    "puts(\"a.c:3:1: error: this is text\");\n",
    "      |     ^~~~~~ : error: \n",
    "    puts(\"b.o: undefined reference to a thing\");\n",
    "\tputs(\"b.o: error: ld returned 1 exit status\");\n",
    "text = found ? \"a: error: this is text\" : NULL;\n",
    "case 1: error: return 2;\n",
    "a.c:5:3: note: expected 'int' but argument is of type 'char *'\n",
    "In file included from a.c:1:\n",
    "2 warnings generated.\n",
    "compilation terminated.\n",
};

START_TEST(text_that_looks_like_an_error_is_none)
{
    struct reading r = {0};
    read_text(&r, ENGINE_CLANG, no_messages[_i]);
    ck_assert_uint_eq(r.list.count, 0);
    ck_assert_int_eq(r.end.state, REPORT_COMPLETE);
    release(&r);
}
END_TEST

static const struct { const char *message, *file; int line; const char *function; } complaints[] = {
    {"/usr/bin/ld: /tmp/cc1.o: in function `both':\n/x/a.c:7: undefined reference to `grow'\n",
     "/x/a.c", 7, "both"},
    {"/usr/bin/ld: a.o: in function `both':\na.c:(.text+0x5): undefined reference to `grow'\n",
     "a.c", 0, "both"},
    {"/usr/bin/ld: b.o:/x/b.c:3: multiple definition of `grow'; a.o:/x/a.c:3: first defined here\n",
     "/x/b.c", 3, NULL},
    {"ld.lld: error: undefined symbol: grow\n", NULL, 0, NULL},
};

START_TEST(what_the_linker_misses_is_an_error_too)
{
    struct reading r = {0};
    struct text messages = {0};
    text_addf(&messages, "%scollect2: error: ld returned 1 exit status\n", complaints[_i].message);
    read_text(&r, ENGINE_GCC, text_string(&messages));
    ck_assert_uint_eq(r.list.count, 1);
    ck_assert_str_eq(r.list.item[0].code->kind, "does-not-compile");
    ck_assert_ptr_nonnull(strstr(r.list.item[0].words, "grow"));
    ck_assert_int_eq(r.list.item[0].line, complaints[_i].line);
    if (complaints[_i].file)
        ck_assert_str_eq(r.list.item[0].file, complaints[_i].file);
    ck_assert_pstr_eq(r.list.item[0].function, complaints[_i].function);
    text_release(&messages);
    release(&r);
}
END_TEST

static const char *const failures[] = {
    "gcc: fatal error: cannot execute 'cc1': execvp: No such file or directory\n"
    "compilation terminated.\n",
    "clang: error: no such file or directory: 'a.c'\nclang: error: no input files\n",
    "gcc: internal compiler error: Segmentation fault signal terminated program cc1\n",
    "a.c:3:1: internal compiler error: in fold_convert, at fold-const.cc:2441\n",
    "cc1: out of memory allocating 65536 bytes after a total of 1179648 bytes\n",
    "/usr/bin/ld: cannot find -lcheck: No such file or directory\n"
    "collect2: error: ld returned 1 exit status\n",
};

START_TEST(a_compiler_that_cannot_work_is_no_finding)
{
    struct reading r = {0};
    read_text(&r, ENGINE_GCC, failures[_i]);
    ck_assert_uint_eq(r.list.count, 0);
    ck_assert_int_eq(r.end.state, REPORT_TOOL_FAILED);
    ck_assert(strncmp(r.end.trouble, "The compiler could not work: ", 29) == 0);
    release(&r);
}
END_TEST

START_TEST(an_error_counts_after_any_number_of_warnings)
{
    struct reading r = {0};
    struct text messages = {0};
    for (int i = 1; i <= 3000; i++)
        text_addf(&messages, "a.c:%d:1: warning: unused variable 'x' [-Wunused-variable]\n", i);
    text_add(&messages, "a.c:3001:1: error: expected expression\n");
    read_text(&r, ENGINE_GCC, text_string(&messages));
    ck_assert_uint_eq(r.list.count, 1001);
    ck_assert_str_eq(r.list.item[1000].code->kind, "does-not-compile");
    text_release(&messages);
    release(&r);
}
END_TEST

START_TEST(findings_that_were_there_take_no_room)
{
    struct reading r = {0};
    for (int i = 0; i < 1000; i++)
        findings_add(&r.list, "leak", ENGINE_ASAN);
    read_text(&r, ENGINE_GCC, "a.c:3:1: warning: unused variable 'x' [-Wunused-variable]\n");
    ck_assert_uint_eq(r.list.count, 1001);
    release(&r);
}
END_TEST

START_TEST(hostile_messages_cannot_reach_the_terminal)
{
    static const char messages[] =
        "na\x1bme.c:1:1: warning: \x1b[2J\xff\x07\xc2\x9b \0gone [-Wfoo]\n";
    struct reading r = {0};
    r.end = compiler_read(messages, sizeof messages - 1, ENGINE_GCC, &r.arena, &r.list);
    findings_can_be_printed(&r.list);
    ck_assert_str_eq(r.list.item[0].words, "?[2J??? ?gone [-Wfoo]");
    ck_assert_str_eq(r.list.item[0].file, "na?me.c");
    release(&r);
}
END_TEST

START_TEST(a_line_of_a_megabyte_is_cut_short)
{
    struct reading r = {0};
    struct text messages = {0};
    text_add(&messages, "a.c:1:1: warning: ");
    for (int i = 0; i < 1 << 20; i++)
        text_add_char(&messages, 'a');
    text_add(&messages, "\n");
    read_text(&r, ENGINE_GCC, text_string(&messages));
    ck_assert_uint_eq(strlen(r.list.item[0].words), 1000);
    text_release(&messages);
    release(&r);
}
END_TEST

START_TEST(a_line_number_of_a_hundred_digits_is_none)
{
    struct reading r = {0};
    struct text messages = {0};
    text_add(&messages, "a.c:");
    for (int i = 0; i < 100; i++)
        text_add_char(&messages, '9');
    text_add(&messages, ":1: warning: odd [-Wodd]\n");
    read_text(&r, ENGINE_GCC, text_string(&messages));
    ck_assert_uint_eq(r.list.count, 1);
    ck_assert_int_eq(r.list.item[0].line, 0);
    text_release(&messages);
    release(&r);
}
END_TEST

#define COUNT(array) (int)(sizeof array / sizeof *array)

Suite *compiler_suite(void)
{
    Suite *suite = suite_create("compiler");
    TCase *tcase = tcase_create("compiler");
    tcase_set_timeout(tcase, 300);
    tcase_add_test(tcase, every_real_message_gives_the_findings_beside_it);
    tcase_add_test(tcase, messages_may_be_cut_anywhere);
    tcase_add_test(tcase, messages_may_be_damaged);
    tcase_add_test(tcase, gcc_names_the_function_of_a_warning);
    tcase_add_test(tcase, source_text_names_no_function);
    tcase_add_test(tcase, of_many_errors_the_first_counts);
    tcase_add_test(tcase, silence_is_no_finding);
    tcase_add_test(tcase, a_line_that_was_cut_is_not_believed);
    tcase_add_loop_test(tcase, text_that_looks_like_an_error_is_none, 0, COUNT(no_messages));
    tcase_add_loop_test(tcase, what_the_linker_misses_is_an_error_too, 0, COUNT(complaints));
    tcase_add_loop_test(tcase, a_compiler_that_cannot_work_is_no_finding, 0, COUNT(failures));
    tcase_add_test(tcase, an_error_counts_after_any_number_of_warnings);
    tcase_add_test(tcase, findings_that_were_there_take_no_room);
    tcase_add_test(tcase, hostile_messages_cannot_reach_the_terminal);
    tcase_add_test(tcase, a_line_of_a_megabyte_is_cut_short);
    tcase_add_test(tcase, a_line_number_of_a_hundred_digits_is_none);
    suite_add_tcase(suite, tcase);
    return suite;
}
