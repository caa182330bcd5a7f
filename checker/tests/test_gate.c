#include "base/file.h"
#include "gate/parts.h"
#include "suites.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

START_TEST(what_every_program_uses_is_allowed)
{
    static const char *const names[] = {"malloc", "free", "realloc", "snprintf", "strlen",
                                        "qsort", "fprintf", "vsprintf", "abort",
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
                                        "atexit", "syscall", "pthread_create", "getenv", "fopen",
                                        ""};
    for (size_t i = 0; i < sizeof names / sizeof *names; i++)
        ck_assert_msg(!gate_allows(names[i]), "%s", names[i]);
}
END_TEST

START_TEST(cxx_gets_its_operators_strings_and_exceptions)
{
    static const char *const names[] = {
        "_Znwm", "_ZnamRKSt9nothrow_t", "_ZdlPvmSt11align_val_t", "__cxa_throw",
        "__gxx_personality_v0", "_ZSt20__throw_length_errorPKc", "_ZTIi", "_ZTIPKc",
        "_ZTISt9bad_alloc", "_ZSt4cout", "_ZNSolsEi", "_ZTVN10__cxxabiv117__class_type_infoE",
        "_ZNSt7__cxx1112basic_stringIcSt11char_traitsIcESaIcEE6resizeEm"};
    for (size_t i = 0; i < sizeof names / sizeof *names; i++)
        ck_assert_msg(gate_allows_cxx(names[i]), "%s", names[i]);
}
END_TEST

START_TEST(cxx_gets_no_threads_files_or_handlers)
{
    static const char *const names[] = {
        "_ZNSt6thread4joinEv", "_ZNSt14basic_ifstreamIcSt11char_traitsIcEE4openEPKc",
        "_ZSt13set_terminatePFvvE", "_ZSt15set_new_handlerPFvvE", "__cxa_atexit",
        "__cxa_thread_atexit", "_ZNSt10filesystem10remove_allERKNS_7__cxx114pathE",
        "_ZSt17current_exceptionv", "_ZTIx2", "_ZNSt3_V215system_categoryEv", ""};
    for (size_t i = 0; i < sizeof names / sizeof *names; i++)
        ck_assert_msg(!gate_allows_cxx(names[i]), "%s", names[i]);
}
END_TEST

START_TEST(placing_an_object_is_no_operator_of_everybodys)
{
    ck_assert(gate_is_operator("_Znwm"));
    ck_assert(gate_is_operator("_ZdaPvSt11align_val_t"));
    ck_assert(!gate_is_operator("_ZnwmPv"));
    ck_assert(!gate_is_operator("_ZdlPvS_"));
    ck_assert(!gate_is_operator("_ZN5cratenwEm"));
}
END_TEST

START_TEST(a_mangled_name_is_told_as_it_was_written)
{
    static const char *const names[][2] = {
        {"_Znam", "new[]"}, {"_ZdlPv", "delete"}, {"_ZNSt6thread4joinEv", "std::thread::join"},
        {"_ZSt13set_terminatePFvvE", "std::set_terminate"},
        {"_ZTVSt13basic_filebufIcSt11char_traitsIcEE", "std::basic_filebuf"},
        {"_ZN5crate4growEv", "crate::grow"}, {"_Z", "_Z"}, {"_ZNSt99xE", "_ZNSt99xE"}};
    struct arena arena = {0};
    for (size_t i = 0; i < sizeof names / sizeof *names; i++)
        ck_assert_str_eq(gate_plain_name(names[i][0], &arena), names[i][1]);
    arena_release(&arena);
}
END_TEST

/* Judges the words of a source and compares what is refused: "line word, line word". */
static void judge(const char *edit, const char *source, size_t length, const char *wanted)
{
    char path[] = "/tmp/source-XXXXXX";
    struct error e;
    close(mkstemp(path));
    ck_assert(file_write(path, source, length, &e));
    struct exercise x = {.edit = edit, .is_cxx = strcmp(edit, "badge.c") != 0};
    struct gate g = {.exercise = &x, .source = path};
    struct arena arena = {0};
    struct findings found = {0};
    struct text refused = {0};
    gate_source(&g, &arena, &found);
    for (size_t i = 0; i < found.count; i++)
        text_addf(&refused, "%s%d %s", i ? ", " : "", found.item[i].line,
                  found.item[i].function);
    ck_assert_str_eq(text_string(&refused), wanted);
    text_release(&refused);
    findings_release(&found);
    arena_release(&arena);
    remove(path);
}

static void judge_c(const char *source, const char *wanted)
{
    judge("badge.c", source, strlen(source), wanted);
}

START_TEST(a_file_may_have_a_name_of_one_letter)
{
    judge("b", "int x;\n", strlen("int x;\n"), "");
}
END_TEST

START_TEST(honest_sources_have_nothing_to_refuse)
{
    judge_c("#include <stdio.h>\n#include \"badge.h\"\n# define TWICE(n) ((n) * 2)\n#\n"
            "#if defined TWICE && 1\n#undef TWICE\n#elif 0\n#error no, it isn't\n#else\n#endif\n",
            "");
    judge_c("__attribute__((format(__printf__, 1, 2), unused)) static int f(char *, ...);\n"
            "static _Bool b = a[b[0]] > 0x1p-3 ? '\"' : '\\'';\n"
            "#pragma STDC FP_CONTRACT OFF\n#pragma pack(push, 1)\n", "");
    judge_c("_Static_assert(sizeof(int) == 4, \"asm(__asm__) ## #line\");\n"
            "/* no_sanitize __clang__ \\*/ // asm \\\n __asm__\nputs(__func__);\n", "");
    judge_c("", "");
    judge_c("int no_end_of_line; /* nor of this", "");
}
END_TEST

START_TEST(what_blinds_a_tool_is_refused)
{
    judge_c("\n__attribute__((no_sanitize(\"address\"))) int f(void);\n", "2 no_sanitize");
    judge_c("__attribute__((unused, __no_sanitize_address__))\n", "1 __no_sanitize_address__");
    judge_c("#define OFF no_sanitize(\"all\")\n", "1 no_sanitize");
    judge_c("__attribute__((OFF)) int f;\n", "1 OFF");
    judge_c("#define unused OFF\n", "1 unused");
    judge_c("[[gnu::hot]] int f;\n[[nodiscard, deprecated(\"hot\")]] int g;\n", "1 hot");
    judge_c("[[unused(a[0]), hot]]\n", "1 hot");
    judge_c("<:<:hot:>:>\n", "1 hot");
    judge_c("__asm__(\"\");\nasm(\"\");\n", "1 __asm__, 2 asm");
    judge_c("#ifdef __clang__\n#ifdef _GCC_LIMITS_H_\n", "1 __clang__, 2 _GCC_LIMITS_H_");
    judge_c("_Pragma(\"GCC optimize(2)\")\n#pragma GCC optimize(2)\n", "1 _Pragma, 2 pragma");
    judge_c("f(__builtin_frame_address(0));\n", "1 __builtin_frame_address");
}
END_TEST

START_TEST(words_are_seen_however_they_are_written)
{
    judge_c("int a;\n__a\\\nsm__(\"\");\nint b;\n__clang__\n", "2 __asm__, 5 __clang__");
    judge_c("__as\\ \t\nm__\n", "1 __asm__");
    judge_c("#define JOIN(a, b) a##b\n%:define J(a, b) a%:%:b\n", "1 ##, 2 ##");
    judge_c("?\?=line 7\n /* */ # /* */ line 7\n# 7 \"a.c\" 3\n%:line 7\n",
            "1 line, 2 line, 3 #, 4 line");
    judge_c("// what?\?/\n__asm__\n__asm__\n", "3 __asm__");
    judge_c("#include <a/*b>\n__asm__ /**/\n", "2 __asm__");
    judge_c("#include <it's> __asm__\n'__asm__'\n", "1 __asm__");
    judge_c("1'a' __asm__ ' '\n", "1 __asm__");
    judge_c("\"unended\n__asm__ \"\n", "2 __asm__");
    judge_c("// one \r__asm__\n/* two \r\n */\n", "1 carriage-return");
    judge("badge.c", "__asm\0__", 8, "1 __asm, 1 __");
    judge_c("R\"(\")\" __asm__ \"\n", "1 R");
}
END_TEST

START_TEST(cxx_is_read_as_cxx)
{
    judge("badge.cpp", "int a = 1'000; __asm__ ' ';\n", 28, "1 __asm__");
    judge("badge.cpp", "// what?\?/\n__asm__\n", 19, "2 __asm__");
}
END_TEST

START_TEST(a_flood_of_refusals_is_cut)
{
    struct text source = {0};
    for (int i = 0; i < 10000; i++)
        text_add(&source, "__asm__ ");
    char path[] = "/tmp/source-XXXXXX";
    struct error e;
    close(mkstemp(path));
    ck_assert(file_write(path, text_string(&source), source.length, &e));
    struct exercise x = {.edit = "badge.c"};
    struct gate g = {.exercise = &x, .source = path};
    struct arena arena = {0};
    struct findings found = {0};
    gate_source(&g, &arena, &found);
    ck_assert_uint_eq(found.count, 20);
    findings_release(&found);
    arena_release(&arena);
    text_release(&source);
    remove(path);
}
END_TEST

START_TEST(a_manifest_lets_words_through)
{
    static const char *allow[] = {"__asm__"};
    char path[] = "/tmp/source-XXXXXX";
    struct error e;
    close(mkstemp(path));
    ck_assert(file_write(path, "__asm__ asm", 11, &e));
    struct exercise x = {.edit = "badge.c", .allow = allow, .allow_count = 1};
    struct gate g = {.exercise = &x, .source = path};
    struct arena arena = {0};
    struct findings found = {0};
    gate_source(&g, &arena, &found);
    ck_assert_uint_eq(found.count, 1);
    ck_assert_str_eq(found.item[0].function, "asm");
    findings_release(&found);
    arena_release(&arena);
    remove(path);
}
END_TEST

Suite *gate_suite(void)
{
    Suite *suite = suite_create("gate");
    TCase *tcase = tcase_create("gate");
    tcase_add_test(tcase, what_every_program_uses_is_allowed);
    tcase_add_test(tcase, what_no_exercise_needs_is_not);
    tcase_add_test(tcase, cxx_gets_its_operators_strings_and_exceptions);
    tcase_add_test(tcase, cxx_gets_no_threads_files_or_handlers);
    tcase_add_test(tcase, placing_an_object_is_no_operator_of_everybodys);
    tcase_add_test(tcase, a_mangled_name_is_told_as_it_was_written);
    tcase_add_test(tcase, a_file_may_have_a_name_of_one_letter);
    tcase_add_test(tcase, honest_sources_have_nothing_to_refuse);
    tcase_add_test(tcase, what_blinds_a_tool_is_refused);
    tcase_add_test(tcase, words_are_seen_however_they_are_written);
    tcase_add_test(tcase, cxx_is_read_as_cxx);
    tcase_add_test(tcase, a_flood_of_refusals_is_cut);
    tcase_add_test(tcase, a_manifest_lets_words_through);
    suite_add_tcase(suite, tcase);
    return suite;
}
