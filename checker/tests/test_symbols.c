#include "engine/symbols.h"
#include "base/file.h"
#include "tests/suites.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

static const char source[] = "int first(void)\n"         /* line 1 */
                             "{\n"
                             "    return 1;\n"
                             "}\n"
                             "int second(void)\n"         /* line 5 */
                             "{\n"
                             "    return 2;\n"
                             "}\n";

/* Builds the source into a shared object with this compiler and DWARF version. */
static void build(const char *folder, const char *compiler, int dwarf, struct text *module)
{
    struct text line = {0}, file = {0};
    struct error e;
    text_addf(&file, "%s/some.c", folder);
    ck_assert(file_write(text_string(&file), source, sizeof source - 1, &e));
    text_addf(module, "%s/some-%s-%d.so", folder, compiler, dwarf);
    text_addf(&line, "%s -g -gdwarf-%d -O0 -fPIC -shared -o %s %s", compiler, dwarf,
              text_string(module), text_string(&file));
    ck_assert_int_eq(system(text_string(&line)), 0);
    text_release(&line);
    text_release(&file);
}

/* Where a function begins in the module, from its symbol table. */
static uint64_t offset_of(const char *module, const char *function)
{
    struct text line = {0};
    unsigned long long offset = 0;
    text_addf(&line, "nm %s | sed -n 's/ T %s$//p'", module, function);
    FILE *nm = popen(text_string(&line), "r");
    ck_assert_ptr_nonnull(nm);
    ck_assert_int_eq(fscanf(nm, "%llx", &offset), 1);
    pclose(nm);
    text_release(&line);
    return offset;
}

START_TEST(an_address_becomes_a_line)
{
    static const struct { const char *compiler; int dwarf; } ways[] = {
        {"gcc", 4}, {"gcc", 5}, {"clang", 4}, {"clang", 5}};
    char folder[] = "build/test-XXXXXX";
    struct text module = {0};
    struct arena arena = {0};
    struct stack stack = {0};
    ck_assert_ptr_nonnull(mkdtemp(folder));
    build(folder, ways[_i].compiler, ways[_i].dwarf, &module);
    struct frame *f = stack_push(&stack, &arena);
    f->module = text_string(&module);
    f->offset = offset_of(text_string(&module), "second");
    struct symbols *symbols = symbols_open();
    symbols_fill(symbols, &stack, &arena);
    ck_assert_str_eq(stack.frame[0].function, "second");
    ck_assert_str_eq(base_name_of(stack.frame[0].file), "some.c");
    ck_assert_int_ge(stack.frame[0].line, 5);
    ck_assert_int_le(stack.frame[0].line, 8);
    symbols_close(symbols);
    arena_release(&arena);
    text_release(&module);
    folder_remove(folder);
}
END_TEST

START_TEST(a_module_that_is_gone_leaves_its_frames_as_they_are)
{
    struct arena arena = {0};
    struct stack stack = {0};
    struct frame *f = stack_push(&stack, &arena);
    f->module = "build/no-such-module.so";
    f->offset = 0x1234;
    struct symbols *symbols = symbols_open();
    symbols_fill(symbols, &stack, &arena);
    ck_assert_ptr_null(stack.frame[0].file);
    ck_assert_ptr_null(stack.frame[0].function);
    symbols_close(symbols);
    arena_release(&arena);
}
END_TEST

START_TEST(a_frame_that_has_its_line_keeps_it)
{
    struct arena arena = {0};
    struct stack stack = {0};
    struct frame *f = stack_push(&stack, &arena);
    f->module = "build/checker";
    f->function = "known";
    f->file = "known.c";
    f->line = 7;
    struct symbols *symbols = symbols_open();
    symbols_fill(symbols, &stack, &arena);
    ck_assert_str_eq(stack.frame[0].function, "known");
    ck_assert_int_eq(stack.frame[0].line, 7);
    symbols_close(symbols);
    arena_release(&arena);
}
END_TEST

Suite *symbols_suite(void)
{
    Suite *suite = suite_create("symbols");
    TCase *tcase = tcase_create("symbols");
    tcase_set_timeout(tcase, 120);
    tcase_add_loop_test(tcase, an_address_becomes_a_line, 0, 4);
    tcase_add_test(tcase, a_module_that_is_gone_leaves_its_frames_as_they_are);
    tcase_add_test(tcase, a_frame_that_has_its_line_keeps_it);
    suite_add_tcase(suite, tcase);
    return suite;
}
