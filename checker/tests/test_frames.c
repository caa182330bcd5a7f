#include "engine/frames.h"
#include "tests/suites.h"

#include <string.h>

static const struct { const char *line, *function, *file; int line_number; const char *module; }
frames[] = {
    {"    #0 0x1 in main /home/me/a.c:3:73", "main", "/home/me/a.c", 3, NULL},
    {"    #0 0x1 in main /home/me/a.c:3", "main", "/home/me/a.c", 3, NULL},
    {"    #0 0x1 in main /home/my (new) files/a b.c:3:7", "main", "/home/my (new) files/a b.c", 3,
     NULL},
    {"    #1 0x1 in __libc_start_main csu/../csu/libc-start.c:360:3", "__libc_start_main",
     "csu/../csu/libc-start.c", 360, NULL},
    {"    #0 0x1 in f /a.c", "f", "/a.c", 0, NULL},
    {"    #0 0x1 in f ??:0", "f", NULL, 0, NULL},
    {"    #0 0x1 in f", "f", NULL, 0, NULL},
    {"    #0 0x1 in __interceptor_malloc (/a+0xa4) (BuildId: 8b)", "malloc", NULL, 0, "/a"},
    {"    #0 0x1  (/home/my (new) files/a+0xa4) (BuildId: 8b)", NULL, NULL, 0,
     "/home/my (new) files/a"},
    {"    #0 0x1  (/a.so+0xa4)", NULL, NULL, 0, "/a.so"},
    {"    #0 0x41414141  (<unknown module>)", NULL, NULL, 0, NULL},
    {"    #0 0x1 in operator new(unsigned long) (/a+0xa4)", "operator new", NULL, 0, "/a"},
    {"    #0 0x1 in Vec::grow(int) const /a.cpp:5:2", "Vec::grow", "/a.cpp", 5, NULL},
};

START_TEST(each_form_of_a_frame_is_read)
{
    struct arena arena = {0};
    struct frame f;
    struct span line = {frames[_i].line, strlen(frames[_i].line)};
    ck_assert(frame_read(line, &arena, &f));
    ck_assert_pstr_eq(f.function, frames[_i].function);
    ck_assert_pstr_eq(f.file, frames[_i].file);
    ck_assert_int_eq(f.line, frames[_i].line_number);
    ck_assert_pstr_eq(f.module, frames[_i].module);
    ck_assert_uint_eq(f.offset, f.module ? 0xa4 : 0);
    arena_release(&arena);
}
END_TEST

static const char *const no_frames[] = {
    "", "#", "#0", "#0 main", "0x1 in main a.c:3", "#x 0x1 in main a.c:3", "  # 0 0x1 in main",
    "previously allocated by thread T0 here:",
};

START_TEST(what_is_no_frame_is_left_to_others)
{
    struct arena arena = {0};
    struct frame f;
    struct span line = {no_frames[_i], strlen(no_frames[_i])};
    ck_assert(!frame_read(line, &arena, &f));
    arena_release(&arena);
}
END_TEST

static const struct { const char *written, *name; } names[] = {
    {"main", "main"},
    {"vec_push.cold", "vec_push"},
    {"___interceptor_strlen", "strlen"},
    {"__interceptor_strlen", "strlen"},
    {"_start", "_start"},
    {"(below main)", "(below main)"},
    {"operator new[](unsigned long)", "operator new[]"},
    {"shop::Basket::~Basket()", "shop::Basket::~Basket"},
    {"(anonymous namespace)::helper(int)", "(anonymous namespace)::helper"},
    {"int take<int>(Array<int>&, unsigned long)", "take<int>"},
    {"Array<int (*)(int)>::operator()(int) const", "Array<int (*)(int)>::operator()"},
    {"bool operator< <int>(Array<int> const&)", "operator< <int>"},
    {"main::{lambda(int)#1}::operator()(int) const", "main::{lambda(int)#1}::operator()"},
    {"non-virtual thunk to Shape::area()", "Shape::area"},
    {"", ""},
    {"<<<<", "<<<<"},
    {"operator", "operator"},
};

START_TEST(a_function_has_one_name_whoever_saw_it)
{
    struct arena arena = {0};
    struct span written = {names[_i].written, strlen(names[_i].written)};
    ck_assert_str_eq(function_copy(written, &arena), names[_i].name);
    arena_release(&arena);
}
END_TEST

#define COUNT(array) (int)(sizeof array / sizeof *array)

Suite *frames_suite(void)
{
    Suite *suite = suite_create("frames");
    TCase *tcase = tcase_create("frames");
    tcase_add_loop_test(tcase, each_form_of_a_frame_is_read, 0, COUNT(frames));
    tcase_add_loop_test(tcase, what_is_no_frame_is_left_to_others, 0, COUNT(no_frames));
    tcase_add_loop_test(tcase, a_function_has_one_name_whoever_saw_it, 0, COUNT(names));
    suite_add_tcase(suite, tcase);
    return suite;
}
