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

START_TEST(findings_that_were_there_stay)
{
    struct reading r = {0};
    findings_add(&r.list, "leak", ENGINE_ASAN);
    read_text(&r, invalid_write);
    ck_assert_uint_eq(r.list.count, 2);
    ck_assert_str_eq(r.list.item[0].code->kind, "leak");
    release(&r);
}
END_TEST

#define ERROR(kind, what, more) "<error><unique>0x0</unique><tid>1</tid><kind>" kind "</kind>" \
    "<what>" what "</what><stack>" FRAME("use", "a.c", "7") "</stack>" more "</error>\n"

static const struct { const char *error, *kind; } kinds[] = {
    {ERROR("InvalidRead", "Invalid read of size 4",
           "<auxwhat>Address 0xfff is not stack'd, malloc'd or (recently) free'd</auxwhat>"),
     "null-dereference"},
    {ERROR("InvalidRead", "Invalid read of size 4",
           "<auxwhat>Address 0x1000 is not stack'd, malloc'd or (recently) free'd</auxwhat>"),
     "wild-pointer"},
    {ERROR("InvalidRead", "Invalid read of size 4",
           "<auxwhat>Address 0x4a0 is 4 bytes inside a block of size 1,048,576 free'd</auxwhat>"),
     "use-after-free"},
    {ERROR("InvalidRead", "Invalid read of size 4",
           "<auxwhat>Address 0x4a0 is 4 bytes inside a block of size 1,048,576 alloc'd</auxwhat>"),
     "heap-buffer-overflow"},
    {ERROR("InvalidRead", "Invalid read of size 4",
           "<auxwhat>Address 0x1ffeff is on thread 1's stack</auxwhat>"), "use-after-return"},
    {ERROR("InvalidFree", "Invalid free() / delete / delete[] / realloc()",
           "<auxwhat>Address 0x4a0 is 0 bytes inside a block of size 8 free'd</auxwhat>"),
     "double-free"},
    {ERROR("InvalidFree", "Invalid free() / delete / delete[] / realloc()",
           "<auxwhat>Address 0x4a0 is 4 bytes inside a block of size 8 alloc'd</auxwhat>"),
     "invalid-free"},
    {ERROR("UninitCondition", "Conditional jump or move depends on uninitialised value(s)", ""),
     "uninitialised-value"},
    {ERROR("OfTheFuture", "Something that no Valgrind says today", ""), "crash"},
};

START_TEST(the_kind_is_not_guessed_from_words)
{
    struct reading r = {0};
    struct text report = {0};
    text_addf(&report, HEAD "%s" TAIL, kinds[_i].error);
    read_text(&r, text_string(&report));
    ck_assert_uint_eq(r.list.count, 1);
    ck_assert_str_eq(r.list.item[0].code->kind, kinds[_i].kind);
    text_release(&report);
    release(&r);
}
END_TEST

START_TEST(thousands_are_read_with_their_commas)
{
    struct reading r = {0};
    read_text(&r, HEAD ERROR("InvalidWrite", "Invalid write of size 1",
                             "<auxwhat>Address 0x4a0 is 1,234 bytes after a block of size "
                             "1,048,576 alloc'd</auxwhat>") TAIL);
    ck_assert_uint_eq(r.list.item[0].distance, 1234);
    ck_assert_uint_eq(r.list.item[0].block_bytes, 1048576);
    release(&r);
}
END_TEST

/* The addresses on a smashed stack are letters of the text that covered it. */
START_TEST(a_smashed_stack_has_no_frame_of_the_learners)
{
    struct reading r = {0};
    read_text(&r, HEAD "<error><kind>InvalidJump</kind>"
                       "<what>Jump to the invalid address stated on the next line</what><stack>"
                       "<frame><ip>0x206E616874207265</ip></frame>"
                       "<frame><ip>0x6D6F6F7220656873</ip></frame></stack>"
                       "<auxwhat>Address 0x206e616874207265 is not stack'd, malloc'd or "
                       "(recently) free'd</auxwhat></error>" TAIL);
    ck_assert_uint_eq(r.list.count, 1);
    const struct finding *f = &r.list.item[0];
    ck_assert_str_eq(f->code->kind, "wild-pointer");
    ck_assert_uint_eq(f->at.count, 2);
    ck_assert_ptr_null(f->at.frame[0].function);
    ck_assert_ptr_null(stack_in_file(&f->at, "a.c"));
    release(&r);
}
END_TEST

static const struct { const char *said, *trouble; } failures[] = {
    {"### unhandled dwarf2 abbrev form code 0x25\n"
     "==9== Valgrind: debuginfo reader: ensure_valid failed:\n"
     "==9== Valgrind:   during call to ML_(img_get)\n",
     "Valgrind could not read the program's debug information: build it with -gdwarf-4."},
    {"valgrind: m_mallocfree.c:303 (get_bszB_as_is): Assertion 'bszB_lo == bszB_hi' failed.\n"
     "valgrind: Heap block lo/hi size mismatch: lo = 80, hi = 7161677110969590627.\n",
     "Valgrind could not work: m_mallocfree.c:303 (get_bszB_as_is): Assertion "
     "'bszB_lo == bszB_hi' failed."},
    {"valgrind: failed to start tool 'memcheck' for platform 'amd64-linux': No such file\n",
     "Valgrind could not work: failed to start tool 'memcheck' for platform 'amd64-linux': "
     "No such file"},
    {"Killed\n", "Valgrind could not work: Killed"},
    /* the file is closed in order, but the program never came to its end */
    {HEAD "</valgrindoutput>\n", "Valgrind stopped at an error of its own."},
};

START_TEST(a_tool_that_cannot_work_is_no_finding)
{
    struct reading r = {0};
    read_text(&r, failures[_i].said);
    ck_assert_uint_eq(r.list.count, 0);
    ck_assert_int_eq(r.end.state, REPORT_TOOL_FAILED);
    ck_assert_str_eq(r.end.trouble, failures[_i].trouble);
    release(&r);
}
END_TEST

START_TEST(what_was_found_before_valgrind_gave_up_is_kept)
{
    struct reading r = {0};
    read_text(&r, HEAD ERROR("InvalidWrite", "Invalid write of size 1", "") "</valgrindoutput>\n");
    ck_assert_uint_eq(r.list.count, 1);
    ck_assert_int_eq(r.end.state, REPORT_CUT);
    release(&r);
}
END_TEST

START_TEST(entities_are_not_expanded)
{
    struct reading r = {0};
    read_text(&r, "<?xml version=\"1.0\"?>\n<!DOCTYPE v [<!ENTITY a \"aaaaaaaaaa\">"
                  "<!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;\">"
                  "<!ENTITY c \"&b;&b;&b;&b;&b;&b;&b;&b;&b;&b;\">"
                  "<!ENTITY d \"&c;&c;&c;&c;&c;&c;&c;&c;&c;&c;\">"
                  "<!ENTITY e \"&d;&d;&d;&d;&d;&d;&d;&d;&d;&d;\">]>\n"
                  "<valgrindoutput><error><kind>InvalidRead</kind><what>&e;&e;&e;</what></error>"
                  "</valgrindoutput>");
    ck_assert_uint_eq(r.list.count, 0);
    ck_assert_int_ne(r.end.state, REPORT_COMPLETE);
    release(&r);
}
END_TEST

START_TEST(no_file_is_read_because_a_report_names_it)
{
    struct reading r = {0};
    read_text(&r, "<?xml version=\"1.0\"?>\n"
                  "<!DOCTYPE v [<!ENTITY f SYSTEM \"file:///etc/passwd\">]>\n"
                  "<valgrindoutput><error><kind>InvalidRead</kind><what>&f;</what></error>"
                  "</valgrindoutput>");
    ck_assert_uint_eq(r.list.count, 0);
    release(&r);
}
END_TEST

static const struct { const char *begin, *again; } endless[] = {
    {HEAD, "<stack>"},
    {HEAD "<error><kind>InvalidRead</kind><stack>", "<frame>"},
    {HEAD "<error><what>", "<![CDATA["},
    {HEAD "<!--", " more "},
    {HEAD "<error ", "a=\"1\" "},
    {HEAD "<error><kind>", "InvalidRead"},
    {HEAD, "</error>"},
    {"", "<"},
    {"<", "valgrindoutput"},
};

START_TEST(what_begins_without_end_gives_nothing)
{
    struct reading r = {0};
    struct text report = {0};
    text_add(&report, endless[_i].begin);
    for (int i = 0; i < 20000; i++)
        text_add(&report, endless[_i].again);
    read_bytes(&r, text_string(&report), report.length);
    ck_assert_uint_eq(r.list.count, 0);
    ck_assert_int_eq(r.end.state, REPORT_CUT);
    text_release(&report);
    release(&r);
}
END_TEST

START_TEST(an_endless_report_gives_a_thousand_findings)
{
    struct reading r = {0};
    struct text report = {0};
    text_add(&report, HEAD);
    for (int i = 0; i < 3000; i++)
        text_add(&report, ERROR("InvalidRead", "Invalid read of size 1", ""));
    text_add(&report, TAIL);
    read_bytes(&r, text_string(&report), report.length);
    ck_assert_uint_eq(r.list.count, 1000);
    text_release(&report);
    release(&r);
}
END_TEST

START_TEST(an_endless_stack_gives_some_hundred_frames)
{
    struct reading r = {0};
    struct text report = {0};
    text_add(&report, HEAD "<error><kind>UninitValue</kind><what>Use</what><stack>");
    for (int i = 0; i < 3000; i++)
        text_add(&report, FRAME("deeper", "a.c", "3"));
    text_add(&report, "</stack></error>" TAIL);
    read_bytes(&r, text_string(&report), report.length);
    ck_assert_uint_eq(r.list.item[0].at.count, 256);
    text_release(&report);
    release(&r);
}
END_TEST

START_TEST(words_of_a_megabyte_are_cut_short)
{
    struct reading r = {0};
    struct text report = {0};
    text_add(&report, HEAD "<error><kind>InvalidRead</kind><what>");
    for (int i = 0; i < 1 << 20; i++)
        text_add_char(&report, 'a');
    text_add(&report, "</what></error>" TAIL);
    read_bytes(&r, text_string(&report), report.length);
    ck_assert_uint_eq(r.list.count, 1);
    ck_assert_uint_le(strlen(r.list.item[0].words), 1000);
    text_release(&report);
    release(&r);
}
END_TEST

/* The last one is a code for terminals that XML may write as a number. */
START_TEST(hostile_bytes_cannot_reach_the_terminal)
{
    static const char hostile[] = HEAD "<error><kind>UninitValue</kind>"
                                       "<what>\x1b[2J \xff\xfe \0 \xc2\x9b &#x9b;31m</what>"
                                       "</error>" TAIL;
    struct reading r = {0};
    read_bytes(&r, hostile, sizeof hostile - 1);
    ck_assert_uint_eq(r.list.count, 1);
    ck_assert_str_eq(r.list.item[0].words, "?[2J ?? ? ? ?31m");
    ck_assert_int_eq(r.end.state, REPORT_COMPLETE);
    release(&r);
}
END_TEST

START_TEST(numbers_of_a_hundred_digits_do_not_wrap)
{
    struct reading r = {0};
    struct text report = {0}, number = {0};
    for (int i = 0; i < 100; i++)
        text_add_char(&number, '9');
    text_addf(&report, HEAD "<error><kind>InvalidRead</kind><what>Invalid read of size %s</what>"
                            "<stack><frame><ip>0x1</ip><fn>f</fn><file>a.c</file><line>%s</line>"
                            "</frame></stack><auxwhat>Address 0x4a0 is %s bytes after a block of "
                            "size 9,%s alloc'd</auxwhat></error>" TAIL,
              text_string(&number), text_string(&number), text_string(&number),
              text_string(&number));
    read_text(&r, text_string(&report));
    ck_assert_uint_eq(r.list.count, 1);
    const struct finding *f = &r.list.item[0];
    ck_assert_int_eq(f->at.frame[0].line, 0);
    ck_assert_uint_eq(f->access_bytes, SIZE_MAX);
    ck_assert_uint_eq(f->distance, SIZE_MAX);
    ck_assert_uint_eq(f->block_bytes, SIZE_MAX);
    text_release(&number);
    text_release(&report);
    release(&r);
}
END_TEST

#define COUNT(array) (int)(sizeof array / sizeof *array)

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
    tcase_add_test(tcase, findings_that_were_there_stay);
    tcase_add_loop_test(tcase, the_kind_is_not_guessed_from_words, 0, COUNT(kinds));
    tcase_add_test(tcase, thousands_are_read_with_their_commas);
    tcase_add_test(tcase, a_smashed_stack_has_no_frame_of_the_learners);
    tcase_add_loop_test(tcase, a_tool_that_cannot_work_is_no_finding, 0, COUNT(failures));
    tcase_add_test(tcase, what_was_found_before_valgrind_gave_up_is_kept);
    tcase_add_test(tcase, entities_are_not_expanded);
    tcase_add_test(tcase, no_file_is_read_because_a_report_names_it);
    tcase_add_loop_test(tcase, what_begins_without_end_gives_nothing, 0, COUNT(endless));
    tcase_add_test(tcase, an_endless_report_gives_a_thousand_findings);
    tcase_add_test(tcase, an_endless_stack_gives_some_hundred_frames);
    tcase_add_test(tcase, words_of_a_megabyte_are_cut_short);
    tcase_add_test(tcase, hostile_bytes_cannot_reach_the_terminal);
    tcase_add_test(tcase, numbers_of_a_hundred_digits_do_not_wrap);
    suite_add_tcase(suite, tcase);
    return suite;
}
