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

static void read_bytes(struct reading *r, const char *bytes, size_t length)
{
    r->end = memcheck_read(bytes, length, &r->arena, &r->list);
    findings_can_be_printed(&r->list);
}

static void read_text(struct reading *r, const char *report)
{
    read_bytes(r, report, strlen(report));
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
    (void)name;
    return memcheck_read(bytes, length, arena, out);
}

START_TEST(every_real_report_gives_the_findings_beside_it)
{
    golden_reports_give_what_is_expected("memcheck", read_golden);
}
END_TEST

START_TEST(a_report_may_be_cut_anywhere)
{
    golden_reports_may_be_cut_anywhere("memcheck", read_golden);
}
END_TEST

START_TEST(a_report_may_be_damaged)
{
    golden_reports_may_be_damaged("memcheck", read_golden);
}
END_TEST

#define HEAD "<?xml version=\"1.0\"?>\n<valgrindoutput>\n<protocolversion>4</protocolversion>\n" \
             "<protocoltool>memcheck</protocoltool>\n<status><state>RUNNING</state></status>\n"
#define FRAME(function, file, line) \
    "<frame><ip>0x1</ip><obj>/x/plain.so</obj><fn>" function "</fn><dir>/x</dir><file>" file \
    "</file><line>" line "</line></frame>"
#define TAIL "<status><state>FINISHED</state></status>\n</valgrindoutput>\n"

static const char invalid_write[] =
    HEAD
    "<error><unique>0x0</unique><tid>1</tid><kind>InvalidWrite</kind>"
    "<what>Invalid write of size 1</what><stack>" FRAME("fill", "a.c", "7") "</stack>"
    "<auxwhat>Address 0x4b32d69 is 0 bytes after a block of size 25 alloc'd</auxwhat>"
    "<stack>" FRAME("malloc", "vg_replace_malloc.c", "381") FRAME("make", "a.c", "3")
    "</stack></error>\n" TAIL;

START_TEST(all_facts_of_an_overflow_are_read)
{
    struct reading r = {0};
    read_text(&r, invalid_write);
    ck_assert_int_eq(r.end.state, REPORT_COMPLETE);
    ck_assert_uint_eq(r.list.count, 1);
    const struct finding *f = &r.list.item[0];
    ck_assert_str_eq(f->code->kind, "heap-buffer-overflow");
    ck_assert_int_eq(f->access, ACCESS_WRITE);
    ck_assert_uint_eq(f->access_bytes, 1);
    ck_assert_uint_eq(f->block_bytes, 25);
    ck_assert_int_eq(f->side, SIDE_AFTER);
    ck_assert_uint_eq(f->distance, 0);
    ck_assert_str_eq(f->at.frame[0].function, "fill");
    ck_assert_int_eq(f->at.frame[0].line, 7);
    ck_assert_uint_eq(f->witnesses, 1u << ENGINE_MEMCHECK);
    release(&r);
}
END_TEST

START_TEST(the_learners_frame_is_not_the_first_with_a_line)
{
    struct reading r = {0};
    read_text(&r, invalid_write);
    const struct stack *s = &r.list.item[0].allocated;
    ck_assert_int_eq(s->frame[0].line, 381);      /* Valgrind's own malloc has lines too */
    ck_assert_str_eq(stack_in_file(s, "a.c")->function, "make");
    ck_assert_ptr_null(stack_in_file(s, "b.c"));
    release(&r);
}
END_TEST

START_TEST(a_null_pointer_is_not_freed_memory_though_the_text_says_freed)
{
    struct reading r = {0};
    read_text(&r, HEAD
              "<error><unique>0x0</unique><tid>1</tid><kind>InvalidRead</kind>"
              "<what>Invalid read of size 4</what><stack>" FRAME("use", "a.c", "7") "</stack>"
              "<auxwhat>Address 0x0 is not stack'd, malloc'd or (recently) free'd</auxwhat>"
              "</error>\n" TAIL);
    ck_assert_uint_eq(r.list.count, 1);
    ck_assert_str_eq(r.list.item[0].code->kind, "null-dereference");
    release(&r);
}
END_TEST

START_TEST(an_empty_report_is_called_empty)
{
    struct reading r = {0};
    read_text(&r, "");
    ck_assert_int_eq(r.end.state, REPORT_EMPTY);
    read_text(&r, "  \n");
    ck_assert_int_eq(r.end.state, REPORT_EMPTY);
    release(&r);
}
END_TEST

START_TEST(a_cut_report_keeps_what_came_before)
{
    struct reading r = {0};
    read_bytes(&r, invalid_write, strlen(invalid_write) - strlen("</valgrindoutput>\n"));
    ck_assert_int_eq(r.end.state, REPORT_CUT);
    ck_assert_uint_eq(r.list.count, 1);
    release(&r);
}
END_TEST

START_TEST(entities_are_not_expanded_without_end)
{
    struct reading r = {0};
    read_text(&r, "<?xml version=\"1.0\"?>\n<!DOCTYPE v [<!ENTITY a \"aaaaaaaaaa\">"
                  "<!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;\">"
                  "<!ENTITY c \"&b;&b;&b;&b;&b;&b;&b;&b;&b;&b;\">"
                  "<!ENTITY d \"&c;&c;&c;&c;&c;&c;&c;&c;&c;&c;\">"
                  "<!ENTITY e \"&d;&d;&d;&d;&d;&d;&d;&d;&d;&d;\">]>\n"
                  "<valgrindoutput><error><kind>InvalidRead</kind><what>&e;&e;&e;</what></error>"
                  "</valgrindoutput>");
    for (size_t i = 0; i < r.list.count; i++) {
        const char *words = r.list.item[i].words;
        ck_assert(!words || strlen(words) < 2000);
    }
    release(&r);
}
END_TEST

START_TEST(depth_without_end_is_no_harm)
{
    struct reading r = {0};
    struct text deep = {0};
    text_add(&deep, HEAD);
    for (int i = 0; i < 20000; i++)
        text_add(&deep, "<stack>");
    read_bytes(&r, text_string(&deep), deep.length);
    ck_assert_uint_eq(r.list.count, 0);
    ck_assert_int_ne(r.end.state, REPORT_COMPLETE);
    text_release(&deep);
    release(&r);
}
END_TEST

START_TEST(bytes_that_are_no_text_do_no_harm)
{
    static const char hostile[] = HEAD "<error><kind>InvalidRead</kind><what>\x1b[2J\xff\xfe\0x"
                                       "</what></error>" TAIL;
    struct reading r = {0};
    read_bytes(&r, hostile, sizeof hostile - 1);
    ck_assert_int_ne(r.end.state, REPORT_EMPTY);
    release(&r);
}
END_TEST

START_TEST(numbers_of_a_hundred_digits_do_not_wrap)
{
    struct reading r = {0};
    struct text report = {0};
    text_add(&report, HEAD "<error><kind>InvalidRead</kind><what>Invalid read of size 4</what>"
                           "<stack><frame><ip>0x1</ip><fn>f</fn><file>a.c</file><line>");
    for (int i = 0; i < 100; i++)
        text_add_char(&report, '9');
    text_add(&report, "</line></frame></stack></error>" TAIL);
    read_bytes(&r, text_string(&report), report.length);
    ck_assert_uint_eq(r.list.count, 1);
    ck_assert_int_ge(r.list.item[0].at.frame[0].line, 0);
    text_release(&report);
    release(&r);
}
END_TEST

Suite *memcheck_suite(void)
{
    Suite *suite = suite_create("memcheck");
    TCase *tcase = tcase_create("memcheck");
    tcase_set_timeout(tcase, 300);
    tcase_add_test(tcase, every_real_report_gives_the_findings_beside_it);
    tcase_add_test(tcase, a_report_may_be_cut_anywhere);
    tcase_add_test(tcase, a_report_may_be_damaged);
    tcase_add_test(tcase, all_facts_of_an_overflow_are_read);
    tcase_add_test(tcase, the_learners_frame_is_not_the_first_with_a_line);
    tcase_add_test(tcase, a_null_pointer_is_not_freed_memory_though_the_text_says_freed);
    tcase_add_test(tcase, an_empty_report_is_called_empty);
    tcase_add_test(tcase, a_cut_report_keeps_what_came_before);
    tcase_add_test(tcase, entities_are_not_expanded_without_end);
    tcase_add_test(tcase, depth_without_end_is_no_harm);
    tcase_add_test(tcase, bytes_that_are_no_text_do_no_harm);
    tcase_add_test(tcase, numbers_of_a_hundred_digits_do_not_wrap);
    suite_add_tcase(suite, tcase);
    return suite;
}
