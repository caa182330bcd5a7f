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

static void read_text(struct reading *r, const char *report)
{
    r->end = asan_read(report, strlen(report), &r->arena, &r->list);
    findings_can_be_printed(&r->list);
}

static void release(struct reading *r)
{
    findings_release(&r->list);
    arena_release(&r->arena);
    *r = (struct reading){0};
}

/* The kind of the only finding of a report. */
static const char *only_kind(const struct reading *r)
{
    ck_assert_uint_eq(r->list.count, 1);
    return r->list.item[0].code->kind;
}

static void gives_kind(const char *report, const char *kind)
{
    struct reading r = {0};
    read_text(&r, report);
    ck_assert_str_eq(only_kind(&r), kind);
    release(&r);
}

static struct report_end read_golden(const char *name, const char *bytes, size_t length,
                                     struct arena *arena, struct findings *out)
{
    (void)name;
    return asan_read(bytes, length, arena, out);
}

START_TEST(every_real_report_gives_the_findings_beside_it)
{
    golden_reports_give_what_is_expected("asan", read_golden);
}
END_TEST

START_TEST(a_report_may_be_cut_anywhere)
{
    golden_reports_may_be_cut_anywhere("asan", read_golden);
}
END_TEST

START_TEST(a_report_may_be_damaged)
{
    golden_reports_may_be_damaged("asan", read_golden);
}
END_TEST

static const char overflow[] =
    "=================================================================\n"
    "==12==ERROR: AddressSanitizer: heap-buffer-overflow on address 0x602 at pc 0x55 bp 0x7f sp 0x7f\n"
    "WRITE of size 4 at 0x602 thread T0\n"
    "    #0 0x55e in fill /home/me/a.c:7:18\n"
    "    #1 0x55f in main /home/me/a.c:13:5\n"
    "\n"
    "0x602 is located 8 bytes to the right of 16-byte region [0x5f2,0x602)\n"
    "allocated by thread T0 here:\n"
    "    #0 0x55a in malloc (/home/me/a+0xcb5cf) (BuildId: 723a)\n"
    "    #1 0x55b in main /home/me/a.c:12:19\n"
    "\n"
    "SUMMARY: AddressSanitizer: heap-buffer-overflow /home/me/a.c:7:18 in fill\n";

START_TEST(all_facts_of_an_overflow_are_read)
{
    struct reading r = {0};
    read_text(&r, overflow);
    ck_assert_str_eq(only_kind(&r), "heap-buffer-overflow");
    const struct finding *f = &r.list.item[0];
    ck_assert_int_eq(f->access, ACCESS_WRITE);
    ck_assert_uint_eq(f->access_bytes, 4);
    ck_assert(f->has_block);
    ck_assert_uint_eq(f->block_bytes, 16);
    ck_assert_int_eq(f->side, SIDE_AFTER);
    ck_assert_uint_eq(f->distance, 8);
    ck_assert_uint_eq(f->at.count, 2);
    ck_assert_str_eq(f->at.frame[0].function, "fill");
    ck_assert_str_eq(f->at.frame[0].file, "/home/me/a.c");
    ck_assert_int_eq(f->at.frame[0].line, 7);
    ck_assert_str_eq(f->allocated.frame[0].module, "/home/me/a");
    ck_assert_uint_eq(f->allocated.frame[0].offset, 0xcb5cf);
    ck_assert_str_eq(f->words, "heap-buffer-overflow");
    ck_assert_uint_eq(f->witnesses, 1u << ENGINE_ASAN);
    ck_assert_int_eq(r.end.state, REPORT_COMPLETE);
    release(&r);
}
END_TEST

START_TEST(a_cut_report_keeps_what_came_before)
{
    struct reading r = {0};
    struct text twice = {0};
    text_add(&twice, overflow);
    text_add_bytes(&twice, overflow, strlen(overflow) / 2);
    read_text(&r, text_string(&twice));
    ck_assert_int_eq(r.end.state, REPORT_CUT);
    ck_assert_uint_eq(r.list.count, 2);
    ck_assert_uint_eq(r.list.item[0].block_bytes, 16);
    text_release(&twice);
    release(&r);
}
END_TEST

START_TEST(a_line_that_was_cut_is_not_believed)
{
    struct reading r = {0};
    read_text(&r, "==12==ERROR: AddressSanitizer: heap-buffer-overflow on address 0x602 at\n"
                  "WRITE of size 1");
    ck_assert_int_eq(r.end.state, REPORT_CUT);
    ck_assert_uint_eq(r.list.item[0].access_bytes, 0);
    release(&r);
}
END_TEST

START_TEST(an_empty_report_is_called_empty)
{
    struct reading r = {0};
    read_text(&r, "");
    ck_assert_int_eq(r.end.state, REPORT_EMPTY);
    read_text(&r, " \n\n\t\n");
    ck_assert_int_eq(r.end.state, REPORT_EMPTY);
    r.end = asan_read(NULL, 0, &r.arena, &r.list);
    ck_assert_int_eq(r.end.state, REPORT_EMPTY);
    ck_assert_uint_eq(r.list.count, 0);
    release(&r);
}
END_TEST

START_TEST(findings_that_were_there_stay)
{
    struct reading r = {0};
    findings_add(&r.list, "leak", ENGINE_MEMCHECK);
    read_text(&r, overflow);
    ck_assert_uint_eq(r.list.count, 2);
    ck_assert_str_eq(r.list.item[0].code->kind, "leak");
    release(&r);
}
END_TEST

static const struct { const char *located; enum side side; size_t distance; } sides[] = {
    {"0 bytes to the right of 16-byte region [0x1,0x11)", SIDE_AFTER, 0},
    {"0 bytes after 16-byte region [0x1,0x11)", SIDE_AFTER, 0},
    {"3 bytes to the left of 16-byte region [0x1,0x11)", SIDE_BEFORE, 3},
    {"3 bytes before 16-byte region [0x1,0x11)", SIDE_BEFORE, 3},
    {"4 bytes inside of 16-byte region [0x1,0x11)", SIDE_INSIDE, 4},
};

START_TEST(old_and_new_words_for_a_side_are_read)
{
    struct reading r = {0};
    struct text report = {0};
    text_addf(&report, "==1==ERROR: AddressSanitizer: heap-buffer-overflow on address 0x1 at\n"
                       "0x1 is located %s\n", sides[_i].located);
    read_text(&r, text_string(&report));
    ck_assert_int_eq(r.list.item[0].side, sides[_i].side);
    ck_assert_uint_eq(r.list.item[0].distance, sides[_i].distance);
    ck_assert_uint_eq(r.list.item[0].block_bytes, 16);
    text_release(&report);
    release(&r);
}
END_TEST

/* Who wrote how much, and whether it may have begun inside the block of 12 bytes. */
static const struct { const char *frame; int size, distance; bool range; } accesses[] = {
    {"#0 0x1 in fill /home/me/a.c:7:18", 4, 0, false},
    {"#0 0x1 in sprintf /home/me/a.c:7:18", 4, 0, false},          /* the learner's own */
    {"#0 0x1 in memcpy (/home/me/a+0xa4)", 14, 0, true},
    {"#0 0x1 in __asan_memcpy (/home/me/a+0xa4) (BuildId: 23)", 14, 0, true},
    {"#0 0x1 in __interceptor_vsprintf (/home/me/a+0xa4)", 15, 0, true},
    {"#0 0x1 in printf_common(void*, char const*, __va_list_tag*) asan_interceptors.cpp.o", 13, 0,
     true},
    {"#0 0x1 in __interceptor_memset ../../../../src/libsanitizer/sanitizer_common/"
     "sanitizer_common_interceptors.inc:799", 14, 0, true},
    {"#0 0x1 in strcpy /build/llvm/compiler-rt/lib/asan/asan_interceptors.cpp:423:5", 14, 0, true},
    {"#0 0x1  (/lib/x86_64-linux-gnu/libasan.so.8+0x72b5d)", 14, 0, true},
    {"#0 0x1  (/usr/lib/clang/14/lib/linux/libclang_rt.asan-x86_64.so+0x72b5d)", 14, 0, true},
    {"#0 0x1 in memcpy (/home/me/a+0xa4)", 14, 3, false},          /* all of it lies outside */
    {"#0 0x1 in memcpy (/home/me/a+0xa4)", 1, 0, false},
};

START_TEST(the_size_of_a_copy_counts_bytes_inside_too)
{
    struct reading r = {0};
    struct text report = {0};
    text_addf(&report,
              "==1==ERROR: AddressSanitizer: heap-buffer-overflow on address 0x61c at pc 0x2\n"
              "WRITE of size %d at 0x61c thread T0\n    %s\n\n"
              "0x61c is located %d bytes after 12-byte region [0x610,0x61c)\n",
              accesses[_i].size, accesses[_i].frame, accesses[_i].distance);
    read_text(&r, text_string(&report));
    ck_assert_str_eq(only_kind(&r), "heap-buffer-overflow");
    ck_assert_int_eq(r.list.item[0].range, accesses[_i].range);
    text_release(&report);
    release(&r);
}
END_TEST

START_TEST(one_access_may_begin_inside_and_end_outside)
{
    struct reading r = {0};
    read_text(&r,
              "==1==ERROR: AddressSanitizer: heap-buffer-overflow on address 0x614 at pc 0x2\n"
              "WRITE of size 4 at 0x614 thread T0\n"
              "    #0 0x1 in main /home/me/a.c:9:15\n\n"
              "0x616 is located 0 bytes to the right of 6-byte region [0x610,0x616)\n");
    ck_assert(r.list.item[0].range);
    release(&r);
    read_text(&r,
              "==1==ERROR: AddressSanitizer: stack-buffer-overflow on address 0x724 at pc 0x2\n"
              "READ of size 4 at 0x724 thread T0\n"
              "    #0 0x1 in last /home/me/a.c:4:12\n\n"
              "Address 0x724 is located in stack of thread T0 at offset 36 in frame\n"
              "    #0 0x1 in main /home/me/a.c:8\n\n"
              "    [32, 38) 'name' (line 9) <== Memory access at offset 36 partially overflows "
              "this variable\n");
    ck_assert(r.list.item[0].range);
    ck_assert_int_eq(r.list.item[0].side, SIDE_AFTER);
    ck_assert_uint_eq(r.list.item[0].distance, 0);
    ck_assert_uint_eq(r.list.item[0].block_bytes, 6);
    release(&r);
}
END_TEST

START_TEST(a_log_without_names_tells_of_ranges_once_it_has_them)
{
    struct reading r = {0};
    read_text(&r,
              "==1==ERROR: AddressSanitizer: heap-buffer-overflow on address 0x61c at pc 0x2\n"
              "WRITE of size 14 at 0x61c thread T0\n"
              "    #0 0x1  (/home/me/a+0xa4)\n"
              "    #1 0x2  (/home/me/a+0x11)\n\n"
              "0x61c is located 0 bytes after 12-byte region [0x610,0x61c)\n");
    ck_assert(!r.list.item[0].range);
    r.list.item[0].at.frame[0].function = "memcpy";      /* as symbols_fill() does */
    asan_mark_ranges(&r.list, 1);
    ck_assert(!r.list.item[0].range);                    /* number 0 was not meant */
    asan_mark_ranges(&r.list, 0);
    ck_assert(r.list.item[0].range);
    release(&r);
}
END_TEST

START_TEST(the_learners_frame_is_not_the_first_with_a_line)
{
    struct reading r = {0};
    read_text(&r, "==1==ERROR: AddressSanitizer: SEGV on unknown address 0x000000000000 (pc 0x1\n"
                  "==1==The signal is caused by a READ memory access.\n"
                  "    #0 0x1 in __strlen_evex ../sysdeps/x86_64/multiarch/strlen-evex.S:79\n"
                  "    #1 0x2 in length_of /home/me/work/a.c:6:12\n"
                  "    #2 0x3 in main /home/me/work/tests.c:12:5\n");
    const struct stack *at = &r.list.item[0].at;
    ck_assert_int_eq(at->frame[0].line, 79);
    ck_assert_str_eq(stack_in_file(at, "a.c")->function, "length_of");
    ck_assert_ptr_null(stack_in_file(at, "b.c"));
    release(&r);
}
END_TEST

START_TEST(only_the_first_page_is_null)
{
    gives_kind("==1==ERROR: AddressSanitizer: SEGV on unknown address 0x000000000000 (pc 0x1\n",
               "null-dereference");
    gives_kind("==1==ERROR: AddressSanitizer: SEGV on unknown address 0x000000000fff (pc 0x1\n",
               "null-dereference");
    gives_kind("==1==ERROR: AddressSanitizer: SEGV on unknown address 0x000000001000 (pc 0x1\n",
               "wild-pointer");
    gives_kind("==1==ERROR: AddressSanitizer: SEGV on unknown address 0xbebebebebebebebe (pc 0x1\n",
               "wild-pointer");
}
END_TEST

START_TEST(a_fault_without_an_address_is_a_wild_pointer)
{
    gives_kind("==1==ERROR: AddressSanitizer: SEGV on unknown address (pc 0x55 bp 0x7f sp 0x7f T0)\n"
               "==1==The signal is caused by a READ memory access.\n"
               "==1==Hint: this fault was caused by a dereference of a high value address\n",
               "wild-pointer");
}
END_TEST

START_TEST(a_size_that_was_refused_is_no_finding)
{
    struct reading r = {0};
    read_text(&r, "==1==WARNING: AddressSanitizer failed to allocate 0x7fffffffffffffff bytes\n");
    ck_assert_uint_eq(r.list.count, 0);
    ck_assert_int_eq(r.end.state, REPORT_COMPLETE);
    release(&r);
}
END_TEST

START_TEST(a_headline_of_the_future_is_a_crash_with_its_words)
{
    struct reading r = {0};
    read_text(&r, "==1==ERROR: AddressSanitizer: quantum-overflow on address 0x1 at pc 0x2\n");
    ck_assert_str_eq(only_kind(&r), "crash");
    ck_assert_str_eq(r.list.item[0].words, "quantum-overflow");
    release(&r);
}
END_TEST

static const struct { const char *sentence, *kind; } sentences[] = {
    {"index 4 out of bounds for type 'int[4]'", "index-out-of-bounds"},
    {"index -1 out of bounds for type 'int[4]'", "index-out-of-bounds"},
    {"load of null pointer of type 'int'", "null-dereference"},
    {"member access within null pointer of type 'struct list'", "null-dereference"},
    {"null pointer passed as argument 1, which is declared to never be null", "null-dereference"},
    {"null pointer returned from function declared to never return null", "null-dereference"},
    {"store to misaligned address 0x7f01 for type 'int', which requires 4 byte alignment",
     "misaligned-access"},
    {"constructor call on misaligned address 0x7f01 for type 'X', which requires 4 byte alignment",
     "misaligned-access"},
    {"assumption of 16 byte alignment for pointer of type 'char *' failed", "misaligned-access"},
    {"signed integer overflow: 2147483647 + 1 cannot be represented in type 'int'",
     "undefined-arithmetic"},
    {"division by zero", "undefined-arithmetic"},
    {"shift exponent 40 is too large for 32-bit type 'int'", "undefined-arithmetic"},
    {"left shift of negative value -1", "undefined-arithmetic"},
    {"negation of -2147483648 cannot be represented in type 'int'", "undefined-arithmetic"},
    {"1e+30 is outside the range of representable values of type 'int'", "undefined-arithmetic"},
    {"applying zero offset to null pointer", "null-dereference"},
    {"applying non-zero offset to non-null pointer 0x602 produced null pointer",
     "undefined-arithmetic"},
    {"pointer index expression with base 0x602 overflowed to 0x5f2", "undefined-arithmetic"},
    {"load of value 190, which is not a valid value for type 'bool'", "uninitialised-value"},
    {"load of value 3, which is not a valid value for type 'bool'", "undefined-arithmetic"},
    {"load of address 0x7f with insufficient space for an object of type 'int'",
     "index-out-of-bounds"},
    {"variable length array bound evaluates to non-positive value -1", "bad-allocation-size"},
};

START_TEST(each_sentence_of_ubsan_has_its_kind)
{
    struct reading r = {0};
    struct text report = {0};
    text_addf(&report, "dir/a.c:12:5: runtime error: %s\n", sentences[_i].sentence);
    read_text(&r, text_string(&report));
    ck_assert_str_eq(only_kind(&r), sentences[_i].kind);
    ck_assert_ptr_null(strstr(r.list.item[0].words, "0x"));
    ck_assert_str_eq(r.list.item[0].at.frame[0].file, "dir/a.c");
    ck_assert_int_eq(r.list.item[0].at.frame[0].line, 12);
    text_release(&report);
    release(&r);
}
END_TEST

START_TEST(a_pointer_of_fill_bytes_is_wild_and_not_misaligned)
{
    struct reading r = {0};
    read_text(&r, "a.c:6:18: runtime error: member access within misaligned address "
                  "0xbebebebebebebebe for type 'struct hit', which requires 8 byte alignment\n"
                  "    #0 0x55 (/home/me/a.so+0x1234) (BuildId: 94)\n"
                  "==7==ERROR: AddressSanitizer: SEGV on unknown address (pc 0x55 bp 0x56)\n"
                  "    #0 0x55 (/home/me/a.so+0x1234) (BuildId: 94)\n");
    ck_assert_str_eq(only_kind(&r), "wild-pointer");
    ck_assert_uint_eq(r.list.item[0].at.count, 1);
    release(&r);
}
END_TEST

START_TEST(the_headline_of_ubsan_and_its_first_frame_are_one)
{
    struct reading r = {0};
    read_text(&r, "a.c:6:18: runtime error: division by zero\n"
                  "    #0 0x55 (/home/me/a.so+0x1234) (BuildId: 94)\n"
                  "    #1 0x56 (/home/me/host+0x99)\n"
                  "SUMMARY: UndefinedBehaviorSanitizer: undefined-behavior a.c:6:18 in\n");
    const struct stack *at = &r.list.item[0].at;
    ck_assert_uint_eq(at->count, 2);
    ck_assert_str_eq(at->frame[0].file, "a.c");
    ck_assert_int_eq(at->frame[0].line, 6);
    ck_assert_str_eq(at->frame[0].module, "/home/me/a.so");
    ck_assert_uint_eq(at->frame[0].offset, 0x1234);
    ck_assert_str_eq(at->frame[1].module, "/home/me/host");
    release(&r);
}
END_TEST

static const char *const troubles[] = {
    "==7==LeakSanitizer has encountered a fatal error.\n"
    "==7==HINT: LeakSanitizer does not work under ptrace (strace, gdb, etc)\n",
    "==7==Shadow memory range interleaves with an existing memory mapping. ASan cannot proceed "
    "correctly. ABORTING.\n",
    "==7==ERROR: AddressSanitizer failed to allocate 0xdfff0001000 (15392894357504) bytes at "
    "address 2008fff7000 (errno: 12)\n",
    "==7==ASan runtime does not come first in initial library list; you should either link\n",
    "AddressSanitizer: CHECK failed: asan_thread.cpp:367 \"((ptr[0] == kCurrentStackFrameMagic))\n",
};

START_TEST(a_tool_that_cannot_work_is_no_finding)
{
    struct reading r = {0};
    read_text(&r, troubles[_i]);
    ck_assert_uint_eq(r.list.count, 0);
    ck_assert_int_eq(r.end.state, REPORT_TOOL_FAILED);
    ck_assert_ptr_nonnull(strchr(r.end.trouble, '.'));
    release(&r);
}
END_TEST

START_TEST(a_number_of_a_hundred_digits_does_not_wrap)
{
    struct reading r = {0};
    struct text report = {0};
    text_add(&report, "==1==ERROR: AddressSanitizer: heap-buffer-overflow on address 0x1 at\n"
                      "WRITE of size ");
    for (int i = 0; i < 100; i++)
        text_add(&report, "9");
    text_add(&report, " at 0x1 thread T0\n"
                      "    #0 0x1 in f /a.c:18446744073709551616:99999999999999999999\n");
    read_text(&r, text_string(&report));
    ck_assert_uint_eq(r.list.item[0].access_bytes, SIZE_MAX);
    ck_assert_int_eq(r.list.item[0].at.frame[0].line, 0);
    text_release(&report);
    release(&r);
}
END_TEST

START_TEST(hostile_bytes_cannot_reach_the_terminal)
{
    static const char report[] =
        "==1==ERROR: AddressSanitizer: \x1b[2Jcleared\0 \xff\xfe\xc2\x9b on address 0x1\n"
        "    #0 0x1 in evil\x07 /tmp/\x1b]0;title\x07.c:1:1\n"
        "    [32, 48) 'na\x1bme' (line 5) <== Memory access at offset 48 overflows\n";
    struct reading r = {0};
    r.end = asan_read(report, sizeof report - 1, &r.arena, &r.list);
    findings_can_be_printed(&r.list);
    ck_assert_str_eq(r.list.item[0].words, "?[2Jcleared? ??\?");
    release(&r);
}
END_TEST

START_TEST(a_line_of_a_megabyte_is_cut_short)
{
    struct reading r = {0};
    struct text report = {0};
    text_add(&report, "==1==ERROR: AddressSanitizer: ");
    for (int i = 0; i < 1 << 20; i++)
        text_add_char(&report, 'a');
    text_add(&report, "\n");
    read_text(&r, text_string(&report));
    ck_assert_uint_eq(strlen(r.list.item[0].words), 1000);
    text_release(&report);
    release(&r);
}
END_TEST

START_TEST(an_endless_log_gives_a_thousand_findings)
{
    struct reading r = {0};
    struct text report = {0};
    for (int i = 0; i < 3000; i++)
        text_add(&report, "a.c:1:1: runtime error: division by zero\n    #0 0x1 (/a+0x2)\n");
    read_text(&r, text_string(&report));
    ck_assert_uint_eq(r.list.count, 1000);
    text_release(&report);
    release(&r);
}
END_TEST

START_TEST(an_endless_stack_gives_some_hundred_frames)
{
    struct reading r = {0};
    struct text report = {0};
    text_add(&report, "==1==ERROR: AddressSanitizer: stack-overflow on address 0x1 (pc 0x2)\n");
    for (int i = 0; i < 3000; i++)
        text_addf(&report, "    #%d 0x1 in f /a.c:1:1\n", i);
    read_text(&r, text_string(&report));
    ck_assert_uint_eq(r.list.item[0].at.count, 256);
    text_release(&report);
    release(&r);
}
END_TEST

#define COUNT(array) (int)(sizeof array / sizeof *array)

Suite *asan_suite(void)
{
    Suite *suite = suite_create("asan");
    TCase *tcase = tcase_create("reports");
    tcase_set_timeout(tcase, 300);
    tcase_add_test(tcase, every_real_report_gives_the_findings_beside_it);
    tcase_add_test(tcase, a_report_may_be_cut_anywhere);
    tcase_add_test(tcase, a_report_may_be_damaged);
    tcase_add_test(tcase, all_facts_of_an_overflow_are_read);
    tcase_add_test(tcase, a_cut_report_keeps_what_came_before);
    tcase_add_test(tcase, a_line_that_was_cut_is_not_believed);
    tcase_add_test(tcase, an_empty_report_is_called_empty);
    tcase_add_test(tcase, findings_that_were_there_stay);
    tcase_add_loop_test(tcase, old_and_new_words_for_a_side_are_read, 0, COUNT(sides));
    tcase_add_loop_test(tcase, the_size_of_a_copy_counts_bytes_inside_too, 0, COUNT(accesses));
    tcase_add_test(tcase, one_access_may_begin_inside_and_end_outside);
    tcase_add_test(tcase, a_log_without_names_tells_of_ranges_once_it_has_them);
    tcase_add_test(tcase, the_learners_frame_is_not_the_first_with_a_line);
    tcase_add_test(tcase, only_the_first_page_is_null);
    tcase_add_test(tcase, a_fault_without_an_address_is_a_wild_pointer);
    tcase_add_test(tcase, a_size_that_was_refused_is_no_finding);
    tcase_add_test(tcase, a_headline_of_the_future_is_a_crash_with_its_words);
    tcase_add_loop_test(tcase, each_sentence_of_ubsan_has_its_kind, 0, COUNT(sentences));
    tcase_add_test(tcase, a_pointer_of_fill_bytes_is_wild_and_not_misaligned);
    tcase_add_test(tcase, the_headline_of_ubsan_and_its_first_frame_are_one);
    tcase_add_loop_test(tcase, a_tool_that_cannot_work_is_no_finding, 0, COUNT(troubles));
    tcase_add_test(tcase, a_number_of_a_hundred_digits_does_not_wrap);
    tcase_add_test(tcase, hostile_bytes_cannot_reach_the_terminal);
    tcase_add_test(tcase, a_line_of_a_megabyte_is_cut_short);
    tcase_add_test(tcase, an_endless_log_gives_a_thousand_findings);
    tcase_add_test(tcase, an_endless_stack_gives_some_hundred_frames);
    suite_add_tcase(suite, tcase);
    return suite;
}
