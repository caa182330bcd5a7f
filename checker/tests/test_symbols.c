#include "engine/symbols.h"
#include "base/file.h"
#include "engine/report.h"
#include "tests/suites.h"

#include <dlfcn.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

static const char source[] = "int first(void)\n"         /* line 1 */
                             "{\n"
                             "    return 1;\n"
                             "}\n"
                             "int second(void)\n"         /* line 5 */
                             "{\n"
                             "    return 2;\n"
                             "}\n";

/* What a test works in; released, nothing of it is left on the disk. */
struct place {
    char folder[32];
    struct arena arena;
    struct stack stack;
    struct text module;
};

static void place_open(struct place *p)
{
    *p = (struct place){.folder = "build/test-XXXXXX"};
    ck_assert_ptr_nonnull(mkdtemp(p->folder));
}

static void place_release(struct place *p)
{
    arena_release(&p->arena);
    text_release(&p->module);
    folder_remove(p->folder);
}

static const char *write_in(struct place *p, const char *name, const char *bytes, size_t length)
{
    const char *path = arena_printf(&p->arena, "%s/%s", p->folder, name);
    struct error e;
    ck_assert(file_write(path, bytes, length, &e));
    return path;
}

/* Builds the source into p->module, a shared object. */
static void build(struct place *p, const char *compiler, const char *flags)
{
    const char *file = write_in(p, "some.c", source, sizeof source - 1);
    text_addf(&p->module, "%s/some.so", p->folder);
    const char *line = arena_printf(&p->arena, "%s %s -O0 -fPIC -shared -o %s %s", compiler, flags,
                                    text_string(&p->module), file);
    ck_assert_int_eq(system(line), 0);
}

/*
 * Where a function begins in p->module, as the loader sees it. A copy without
 * debug information is loaded: Valgrind, under which these tests run too, reads
 * what is loaded, and Valgrind 3.19 does not understand clang's DWARF 5.
 */
static uint64_t offset_of(struct place *p, const char *function)
{
    const char *copy = arena_printf(&p->arena, "./%s/loaded.so", p->folder);
    ck_assert_int_eq(system(arena_printf(&p->arena, "strip -g -o %s %s", copy,
                                         text_string(&p->module))), 0);
    void *handle = dlopen(copy, RTLD_NOW);
    ck_assert_ptr_nonnull(handle);
    Dl_info info;
    void *address = dlsym(handle, function);
    ck_assert_int_ne(dladdr(address, &info), 0);
    uint64_t offset = (uint64_t)((char *)address - (char *)info.dli_fbase);
    dlclose(handle);
    return offset;
}

/* Fills one frame, that of p->stack. */
static const struct frame *fill(struct place *p, const char *module, uint64_t offset)
{
    struct frame *f = stack_push(&p->stack, &p->arena);
    f->module = module;
    f->offset = offset;
    struct symbols *symbols = symbols_open();
    symbols_fill(symbols, &p->stack, &p->arena);
    symbols_close(symbols);
    return &p->stack.frame[p->stack.count - 1];
}

static const struct { const char *compiler, *flags; } ways[] = {
    {"gcc", "-g -gdwarf-4"}, {"gcc", "-g -gdwarf-5"},
    {"clang", "-g -gdwarf-4"}, {"clang", "-g -gdwarf-5"},
};

START_TEST(an_address_becomes_a_line)
{
    struct place p;
    place_open(&p);
    build(&p, ways[_i].compiler, ways[_i].flags);
    const struct frame *f = fill(&p, text_string(&p.module), offset_of(&p, "second"));
    ck_assert_str_eq(f->function, "second");
    ck_assert_str_eq(base_name_of(f->file), "some.c");
    ck_assert_int_ge(f->line, 5);
    ck_assert_int_le(f->line, 8);
    place_release(&p);
}
END_TEST

START_TEST(without_debug_information_there_is_still_a_name)
{
    struct place p;
    place_open(&p);
    build(&p, "gcc", "-g0");
    const struct frame *f = fill(&p, text_string(&p.module), offset_of(&p, "second"));
    ck_assert_str_eq(f->function, "second");
    ck_assert_ptr_null(f->file);
    ck_assert_int_eq(f->line, 0);
    place_release(&p);
}
END_TEST

static const uint64_t far_away[] = {0x7fffffff, UINT64_MAX, UINT64_MAX / 2, 1};

START_TEST(an_address_outside_the_module_stays_an_address)
{
    struct place p;
    place_open(&p);
    build(&p, "clang", "-g");
    const struct frame *f = fill(&p, text_string(&p.module), far_away[_i]);
    ck_assert_ptr_null(f->file);
    ck_assert_int_eq(f->line, 0);
    place_release(&p);
}
END_TEST

START_TEST(a_module_may_be_cut_anywhere)
{
    struct place p;
    struct text whole = {0};
    struct error e;
    place_open(&p);
    build(&p, "clang", "-g");
    uint64_t offset = offset_of(&p, "second");
    ck_assert(file_read(text_string(&p.module), FILE_LIMIT, &whole, &e));
    for (size_t i = 0; i < 16; i++) {
        const char *name = arena_printf(&p.arena, "cut-%zu.so", i);
        fill(&p, write_in(&p, name, whole.bytes, whole.length * i / 16), offset);
    }
    text_release(&whole);
    place_release(&p);
}
END_TEST

/* The same sequence on every machine, so that a failure can be repeated. */
static unsigned next_random(unsigned *state)
{
    *state = *state * 1103515245u + 12345u;
    return *state >> 16;
}

START_TEST(a_module_may_be_damaged)
{
    struct place p;
    struct text bytes = {0};
    struct error e;
    unsigned state = 1;
    place_open(&p);
    build(&p, "clang", "-g");
    uint64_t offset = offset_of(&p, "second");
    ck_assert(file_read(text_string(&p.module), FILE_LIMIT, &bytes, &e));
    for (int round = 0; round < 16; round++) {
        for (int i = 0; i < 20; i++)
            bytes.bytes[next_random(&state) % bytes.length] = (char)next_random(&state);
        const char *name = arena_printf(&p.arena, "damaged-%d.so", round);
        fill(&p, write_in(&p, name, bytes.bytes, bytes.length), offset);
    }
    text_release(&bytes);
    place_release(&p);
}
END_TEST

START_TEST(what_is_no_module_leaves_its_frames_as_they_are)
{
    struct place p;
    place_open(&p);
    const char *pipe = arena_printf(&p.arena, "%s/pipe", p.folder);
    ck_assert_int_eq(mkfifo(pipe, 0600), 0);
    const char *modules[] = {
        "build/no-such-module.so", "", "/", p.folder, "/dev/zero", pipe,
        write_in(&p, "empty", "", 0), write_in(&p, "text", "no module", 9),
        write_in(&p, "magic", "\177ELF", 4),
    };
    for (size_t i = 0; i < sizeof modules / sizeof *modules; i++) {
        const struct frame *f = fill(&p, modules[i], 0x1234);
        ck_assert_ptr_null(f->file);
        ck_assert_ptr_null(f->function);
    }
    place_release(&p);
}
END_TEST

START_TEST(a_frame_without_a_module_stays_empty)
{
    struct place p;
    place_open(&p);
    const struct frame *f = fill(&p, NULL, 0x1234);
    ck_assert_ptr_null(f->file);
    ck_assert_ptr_null(f->function);
    place_release(&p);
}
END_TEST

START_TEST(a_frame_that_has_its_line_keeps_it)
{
    struct place p;
    place_open(&p);
    build(&p, "gcc", "-g");
    struct frame *known = stack_push(&p.stack, &p.arena);
    *known = (struct frame){"known", "known.c", 7, text_string(&p.module), offset_of(&p, "second")};
    fill(&p, NULL, 0);
    ck_assert_str_eq(p.stack.frame[0].function, "known");
    ck_assert_str_eq(p.stack.frame[0].file, "known.c");
    ck_assert_int_eq(p.stack.frame[0].line, 7);
    place_release(&p);
}
END_TEST

START_TEST(a_stack_of_a_thousand_modules_does_no_harm)
{
    struct place p;
    place_open(&p);
    for (int i = 0; i < 1000; i++) {
        struct frame *f = stack_push(&p.stack, &p.arena);
        f->module = arena_printf(&p.arena, "%s/module-%d.so", p.folder, i);
        f->offset = 0x1234;
    }
    fill(&p, NULL, 0);
    ck_assert_ptr_null(p.stack.frame[999].function);
    place_release(&p);
}
END_TEST

static const char copies_too_much[] = "#include <stdlib.h>\n"
                                      "#include <string.h>\n"
                                      "int main(void)\n"
                                      "{\n"
                                      "    char *copy = malloc(12);\n"
                                      "    strcpy(copy, \"thirteen chars\");\n"
                                      "    free(copy);\n"
                                      "}\n";

/* As the checker does it: the tool writes addresses, the names come afterwards. */
START_TEST(names_tell_which_access_was_a_copy)
{
    struct place p;
    struct findings list = {0};
    struct text log = {0};
    struct error e;
    place_open(&p);
    const char *file = write_in(&p, "copies.c", copies_too_much, sizeof copies_too_much - 1);
    const char *path = arena_printf(&p.arena, "%s/log", p.folder);
    const char *program = arena_printf(&p.arena, "%s/copies", p.folder);
    ck_assert_int_eq(system(arena_printf(&p.arena, "clang -g -O0 -w -fsanitize=address -o %s %s",
                                         program, file)), 0);
    ck_assert_int_ne(system(arena_printf(&p.arena, "ASAN_OPTIONS=symbolize=0 %s 2>%s", program,
                                         path)), 0);
    ck_assert(file_read(path, FILE_LIMIT, &log, &e));
    asan_read(log.bytes, log.length, &p.arena, &list);
    ck_assert_uint_eq(list.count, 1);
    ck_assert_ptr_null(list.item[0].at.frame[0].function);
    ck_assert(!list.item[0].range);
    struct symbols *symbols = symbols_open();
    symbols_fill(symbols, &list.item[0].at, &p.arena);
    symbols_close(symbols);
    asan_mark_ranges(&list, 0);
    ck_assert(list.item[0].range);
    ck_assert_uint_eq(list.item[0].access_bytes, 15);
    ck_assert_int_eq(stack_in_file(&list.item[0].at, "copies.c")->line, 6);
    text_release(&log);
    findings_release(&list);
    place_release(&p);
}
END_TEST

#define COUNT(array) (int)(sizeof array / sizeof *array)

Suite *symbols_suite(void)
{
    Suite *suite = suite_create("symbols");
    TCase *tcase = tcase_create("symbols");
    tcase_set_timeout(tcase, 120);
    tcase_add_loop_test(tcase, an_address_becomes_a_line, 0, COUNT(ways));
    tcase_add_test(tcase, without_debug_information_there_is_still_a_name);
    tcase_add_loop_test(tcase, an_address_outside_the_module_stays_an_address, 0, COUNT(far_away));
    tcase_add_test(tcase, a_module_may_be_cut_anywhere);
    tcase_add_test(tcase, a_module_may_be_damaged);
    tcase_add_test(tcase, what_is_no_module_leaves_its_frames_as_they_are);
    tcase_add_test(tcase, a_frame_without_a_module_stays_empty);
    tcase_add_test(tcase, a_frame_that_has_its_line_keeps_it);
    tcase_add_test(tcase, a_stack_of_a_thousand_modules_does_no_harm);
    tcase_add_test(tcase, names_tell_which_access_was_a_copy);
    suite_add_tcase(suite, tcase);
    return suite;
}
