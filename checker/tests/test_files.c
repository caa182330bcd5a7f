/* What the checker reads and writes of its own: manifests, records, progress,
   the head of a wrong fix, the learner's copy. */
#include "base/file.h"
#include "engine/record.h"
#include "exercise/exercise.h"
#include "exercise/manifest.h"
#include "suites.h"
#include "verify/expect.h"
#include "work/copy.h"
#include "work/progress.h"

#include <limits.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

/* A project folder of its own for one test, which then runs inside it. */
struct project {
    char home[PATH_MAX];
    char folder[64];
};

static void enter(struct project *p)
{
    ck_assert_ptr_nonnull(getcwd(p->home, sizeof p->home));
    strcpy(p->folder, "build/test-XXXXXX");
    ck_assert_ptr_nonnull(mkdtemp(p->folder));
    ck_assert_int_eq(chdir(p->folder), 0);
}

static void leave(struct project *p)
{
    ck_assert_int_eq(chdir(p->home), 0);
    folder_remove(p->folder);
}

static void put(const char *path, const char *contents)
{
    struct error e;
    ck_assert(file_write(path, contents, strlen(contents), &e));
}

#define GOOD_MANIFEST \
    "title: A title\nsummary: A summary.\ndifficulty: 2\nminutes: 10\n" \
    "concepts: [bounds]\nskill: bounds\nedit: badge.c\n" \
    "points: {build: 10, tests: 30, asan: 30, memcheck: 30}\n" \
    "promises:\n  - {code: MEM-04, file: badge.c, function: f, engines: [asan, memcheck]}\n" \
    "hints: [one, two, three]\n"

static void put_exercise(const char *manifest)
{
    struct error e;
    ck_assert(folder_make("exercises/01-first/1-badge", &e));
    put("exercises/01-first/1-badge/exercise.yaml", manifest);
    put("exercises/01-first/1-badge/badge.c", "int x;\n");
}

START_TEST(a_good_manifest_makes_an_exercise)
{
    struct project p;
    struct error e = {{0}};
    enter(&p);
    put_exercise(GOOD_MANIFEST);
    struct exercise *x = exercise_open("01.1", &e);
    ck_assert_msg(x != NULL, "%s", e.sentence);
    ck_assert_str_eq(x->title, "A title");
    ck_assert_str_eq(x->id, "01.1");
    ck_assert_uint_eq(x->seconds, 10);
    ck_assert_uint_eq(x->promise_count, 1);
    ck_assert_uint_eq(x->promise[0].witnesses, 1u << ENGINE_ASAN | 1u << ENGINE_MEMCHECK);
    exercise_close(x);
    leave(&p);
}
END_TEST

START_TEST(an_exercise_is_found_by_each_of_its_names)
{
    static const char *const names[] = {"1.1", "01.1", "01-first/1-badge",
                                        "exercises/01-first/1-badge", "work/01-first/1-badge/"};
    struct project p;
    struct error e;
    enter(&p);
    put_exercise(GOOD_MANIFEST);
    for (size_t i = 0; i < sizeof names / sizeof *names; i++) {
        struct exercise *x = exercise_open(names[i], &e);
        ck_assert_msg(x != NULL, "%s", names[i]);
        exercise_close(x);
    }
    ck_assert_ptr_null(exercise_open("7.1", &e));
    ck_assert_ptr_null(exercise_open("nonsense", &e));
    leave(&p);
}
END_TEST

/* Changes one piece of the good manifest and returns what is said about it. */
static void say_about(const char *old, const char *new, struct error *e)
{
    struct project p;
    struct text manifest = {0};
    const char *at = strstr(GOOD_MANIFEST, old);
    ck_assert_ptr_nonnull(at);
    text_add_bytes(&manifest, GOOD_MANIFEST, (size_t)(at - GOOD_MANIFEST));
    text_add(&manifest, new);
    text_add(&manifest, at + strlen(old));
    enter(&p);
    put_exercise(text_string(&manifest));
    ck_assert_ptr_null(exercise_open("01.1", e));
    leave(&p);
    text_release(&manifest);
}

START_TEST(a_slip_in_a_manifest_is_named_with_its_line)
{
    struct error e;
    say_about("minutes: 10", "minutes: ten", &e);
    ck_assert_ptr_nonnull(strstr(e.sentence, "exercise.yaml:4"));
    ck_assert_ptr_nonnull(strstr(e.sentence, "minutes"));
    say_about("minutes:", "minuts:", &e);
    ck_assert_ptr_nonnull(strstr(e.sentence, "minuts"));
    say_about("title: A title\n", "", &e);
    ck_assert_ptr_nonnull(strstr(e.sentence, "title"));
    say_about("title: A title", "title: [", &e);
    ck_assert_ptr_nonnull(strstr(e.sentence, "exercise.yaml"));
}
END_TEST

START_TEST(an_empty_manifest_is_refused_with_a_sentence)
{
    struct project p;
    struct error e = {0};
    enter(&p);
    put_exercise("");
    ck_assert_ptr_null(exercise_open("01.1", &e));
    ck_assert_str_eq(e.sentence, "exercises/01-first/1-badge/exercise.yaml: it is empty. "
                     "docs/authoring.md lists the fields.");
    leave(&p);
}
END_TEST

START_TEST(values_that_make_no_sense_are_refused)
{
    struct error e;
    say_about("build: 10", "build: 20", &e);
    ck_assert_ptr_nonnull(strstr(e.sentence, "110"));
    say_about("difficulty: 2", "difficulty: 9", &e);
    ck_assert_ptr_nonnull(strstr(e.sentence, "1 to 5"));
    say_about("MEM-04", "MEM-99", &e);
    ck_assert_ptr_nonnull(strstr(e.sentence, "MEM-99"));
    say_about("[asan, memcheck]", "[asan, gdb]", &e);
    ck_assert_ptr_nonnull(strstr(e.sentence, "gdb"));
    say_about("edit: badge.c", "edit: other.c", &e);
    ck_assert_ptr_nonnull(strstr(e.sentence, "other.c"));
    say_about("skill: bounds", "skill: luck", &e);
    ck_assert_ptr_nonnull(strstr(e.sentence, "luck"));
}
END_TEST

START_TEST(a_record_is_read_line_by_line)
{
    struct project p;
    struct arena a = {0};
    struct record r;
    struct error e;
    enter(&p);
    put("record", "object\t/x/asan.so\ntests\t2\n"
                  "run\tone\t12\tpassed\t0\t0\t-\t-\n"
                  "run\ttwo\t13\tfailed\t0\t40\ttests.c\tAssertion failed\n"
                  "sweep\tone\t2\t3\t64\t0x11f0\tsignal\t11\t14\t-\nend\n");
    ck_assert(record_read("record", &r, &a, &e));
    ck_assert(r.complete);
    ck_assert_uint_eq(r.run_count, 2);
    ck_assert_int_eq(r.run[1].how, HOW_FAILED);
    ck_assert_int_eq(r.run[1].line, 40);
    ck_assert_str_eq(r.run[1].message, "Assertion failed");
    ck_assert_uint_eq(r.sweep[0].refused, 2);
    ck_assert_uint_eq(r.sweep[0].offset, 0x11f0);
    ck_assert_ptr_eq(record_run(&r, "two"), &r.run[1]);
    arena_release(&a);
    leave(&p);
}
END_TEST

START_TEST(a_record_tells_of_filled_blocks)
{
    struct project p;
    struct arena a = {0};
    struct record r;
    struct error e;
    enter(&p);
    put("record", "fill\tone\t170\tfailed\t0\t40\tAssertion 'sum == 0' failed: sum == 1360\n"
                  "end\tn\n");
    ck_assert(record_read("record", &r, &a, &e));
    ck_assert_uint_eq(r.fill_count, 1);
    ck_assert_int_eq(r.fill[0].byte, 170);
    ck_assert_int_eq(r.fill[0].how, HOW_FAILED);
    ck_assert_int_eq(r.fill[0].line, 40);
    put("record", "fill\tone\t170\tfailed\nend\tn\n");
    ck_assert(record_read("record", &r, &a, &e));
    ck_assert(!r.complete);
    arena_release(&a);
    leave(&p);
}
END_TEST

/* Reads it as a host's record would be read; the caller releases the arena. */
static void read_record(const char *lines, struct record *r, struct arena *arena)
{
    struct project p;
    struct error e;
    enter(&p);
    put("record", lines);
    ck_assert(record_read("record", r, arena, &e));
    leave(&p);
}

START_TEST(a_record_counts_what_was_asked_of_the_heap)
{
    struct record r;
    struct arena arena = {0};
    read_record("counts\tgrows\t3\t1\t4\t96\t64\t5\t16\t2\t48\t0x1234\nend\tn\n", &r, &arena);
    ck_assert(r.complete);
    ck_assert_uint_eq(r.counts_count, 1);
    const struct test_counts *c = &r.counts[0];
    ck_assert_str_eq(c->name, "grows");
    ck_assert_uint_eq(c->allocations, 3);
    ck_assert_uint_eq(c->reallocations, 1);
    ck_assert_uint_eq(c->releases, 4);
    ck_assert_uint_eq(c->bytes, 96);
    ck_assert_uint_eq(c->peak, 64);
    ck_assert_uint_eq(c->moves, 5);
    ck_assert_uint_eq(c->copied, 16);
    ck_assert_uint_eq(c->reused, 2);
    ck_assert_uint_eq(c->largest, 48);
    ck_assert_uint_eq(c->offset, 0x1234);
    arena_release(&arena);
}
END_TEST

START_TEST(a_record_tells_who_made_and_who_released)
{
    struct record r;
    struct arena arena = {0};
    read_record("mismatch\tcloses\tnew[]\t0x1200\tmalloc\t0x1210\t40\nend\tn\n", &r, &arena);
    ck_assert(r.complete);
    ck_assert_uint_eq(r.mismatch_count, 1);
    const struct test_mismatch *m = &r.mismatch[0];
    ck_assert_str_eq(m->name, "closes");
    ck_assert_str_eq(m->made, "new[]");
    ck_assert_uint_eq(m->made_offset, 0x1200);
    ck_assert_str_eq(m->released, "malloc");
    ck_assert_uint_eq(m->released_offset, 0x1210);
    ck_assert_uint_eq(m->bytes, 40);
    arena_release(&arena);
}
END_TEST

START_TEST(a_record_tells_which_call_an_exception_left)
{
    struct record r;
    struct arena arena = {0};
    read_record("threw\tpacks\t2\t0x1abc\nthrew\tpacks\t2\nend\tn\n", &r, &arena);
    ck_assert_uint_eq(r.threw_count, 1);
    ck_assert(!r.complete);
    ck_assert_str_eq(r.threw[0].name, "packs");
    ck_assert_uint_eq(r.threw[0].refused, 2);
    ck_assert_uint_eq(r.threw[0].offset, 0x1abc);
    arena_release(&arena);
    read_record("threw\tpacks\t0\t0x10\nend\tn\n", &r, &arena);
    ck_assert(r.complete);
    ck_assert_uint_eq(r.threw[0].refused, 0);
    arena_release(&arena);
}
END_TEST

START_TEST(addresses_in_a_message_are_hidden)
{
    struct project p;
    struct arena a = {0};
    struct record r;
    struct error e;
    enter(&p);
    put("record", "run\tone\t12\tfailed\t0\t9\ttests.c\t"
                  "p == NULL failed: p == 0x603000000d30, 0x10 of 0x55f0e2a1b2c0\nend\tn\n");
    ck_assert(record_read("record", &r, &a, &e));
    ck_assert_str_eq(r.run[0].message, "p == NULL failed: p == 0x..., 0x10 of 0x...");
    arena_release(&a);
    leave(&p);
}
END_TEST

START_TEST(a_record_without_its_end_is_not_complete)
{
    static const char whole[] = "tests\t1\nrun\tone\t12\tpassed\t0\t0\t-\t-\nend\n";
    struct project p;
    struct error e;
    enter(&p);
    for (size_t cut = 0; cut < sizeof whole - 2; cut++) {
        struct arena a = {0};
        struct record r;
        ck_assert(file_write("record", whole, cut, &e));
        ck_assert(record_read("record", &r, &a, &e));
        ck_assert(!r.complete);
        arena_release(&a);
    }
    leave(&p);
}
END_TEST

START_TEST(what_follows_the_end_of_a_record_makes_it_worthless)
{
    struct project p;
    struct arena a = {0};
    struct record r;
    struct error e;
    enter(&p);
    put("record", "tests\t1\nend\nrun\tone\t1\tpassed\t0\t0\t-\t-\n");
    ck_assert(record_read("record", &r, &a, &e));
    ck_assert(!r.complete);
    arena_release(&a);
    leave(&p);
}
END_TEST

START_TEST(progress_comes_back_as_it_was_saved)
{
    struct project p;
    struct progress progress;
    struct error e;
    enter(&p);
    ck_assert(progress_open(&progress, &e));
    struct progress_entry *n = progress_entry(&progress, "03.1");
    n->passed = true;
    n->attempts = 4;
    n->best = 85;
    strcpy(n->first_pass, "2026-11-23");
    ck_assert(progress_save(&progress, &e));
    progress_close(&progress);
    ck_assert(progress_open(&progress, &e));
    n = progress_entry(&progress, "03.1");
    ck_assert(n->passed);
    ck_assert_uint_eq(n->attempts, 4);
    ck_assert_str_eq(n->first_pass, "2026-11-23");
    ck_assert(!progress_entry(&progress, "03.2")->passed);
    progress_close(&progress);
    leave(&p);
}
END_TEST

START_TEST(lines_that_progress_does_not_know_are_kept)
{
    struct project p;
    struct progress progress;
    struct text read = {0};
    struct error e;
    enter(&p);
    ck_assert(folder_make("work", &e));
    put("work/progress", "a line of a later version\n");
    ck_assert(progress_open(&progress, &e));
    progress_entry(&progress, "01.1")->attempts = 1;
    ck_assert(progress_save(&progress, &e));
    progress_close(&progress);
    ck_assert(file_read("work/progress", FILE_LIMIT, &read, &e));
    ck_assert_ptr_nonnull(strstr(text_string(&read), "a line of a later version\n"));
    ck_assert_ptr_nonnull(strstr(text_string(&read), "01.1 open attempts=1"));
    text_release(&read);
    leave(&p);
}
END_TEST

START_TEST(a_progress_file_that_would_be_cut_is_not_opened)
{
    struct project p;
    struct progress progress;
    struct text foreign = {0};
    struct error e = {0};
    enter(&p);
    ck_assert(folder_make("work", &e));
    while (foreign.length < 300000)
        text_add(&foreign, "a line of a later version\n");
    put("work/progress", text_string(&foreign));
    ck_assert(!progress_open(&progress, &e));
    ck_assert_msg(strstr(e.sentence, "work/progress is far longer"), "%s", e.sentence);
    text_release(&foreign);
    leave(&p);
}
END_TEST

START_TEST(the_learners_copy_is_made_once_and_never_again)
{
    struct project p;
    struct work_copy copy;
    struct text read = {0};
    struct error e;
    enter(&p);
    put_exercise(GOOD_MANIFEST);
    struct exercise *x = exercise_open("1.1", &e);
    ck_assert(work_copy_make(x, &copy, &e));
    ck_assert(copy.made && copy.untouched);
    work_copy_release(&copy);
    put("work/01-first/1-badge/badge.c", "int mine;\n");
    ck_assert(work_copy_make(x, &copy, &e));
    ck_assert(!copy.made && !copy.untouched);
    ck_assert(file_read(text_string(&copy.path), FILE_LIMIT, &read, &e));
    ck_assert_str_eq(text_string(&read), "int mine;\n");
    work_copy_release(&copy);
    text_release(&read);
    exercise_close(x);
    leave(&p);
}
END_TEST

START_TEST(a_folder_in_the_place_of_the_copy_is_left_alone)
{
    struct project p;
    struct work_copy copy;
    struct error e;
    enter(&p);
    put_exercise(GOOD_MANIFEST);
    struct exercise *x = exercise_open("1.1", &e);
    ck_assert(folder_make("work/01-first/1-badge/badge.c/notes", &e));
    ck_assert(!work_copy_make(x, &copy, &e));
    ck_assert_ptr_nonnull(strstr(e.sentence, "is a folder"));
    ck_assert(file_is_folder("work/01-first/1-badge/badge.c/notes"));
    exercise_close(x);
    leave(&p);
}
END_TEST

START_TEST(a_wrong_fix_says_what_it_must_get)
{
    struct project p;
    struct arena a = {0};
    struct exercise any = {.id = "01.1", .edit = "log.c"};
    struct expected list = {0};
    struct error e;
    enter(&p);
    put("w.c", "// expect: MEM-07 leak log.c log_open when out of memory\n"
               "// expect: TST-01 wrong-result tests.c two_alive\n// why: haste\nint x;\n"
               "// expect: MEM-04 heap-buffer-overflow not on top\n");
    ck_assert(expected_read("w.c", &any, &list, &a, &e));
    ck_assert_uint_eq(list.count, 2);
    ck_assert(list.item[0].when_refused);
    ck_assert_str_eq(list.item[0].function, "log_open");
    ck_assert(!list.item[1].when_refused);
    expected_release(&list);
    put("w.c", "// expect: MEM-07 overflow log.c log_open\n");
    ck_assert(!expected_read("w.c", &any, &list, &a, &e));
    expected_release(&list);
    put("w.c", "int x;\n");
    ck_assert(!expected_read("w.c", &any, &list, &a, &e));
    expected_release(&list);
    arena_release(&a);
    leave(&p);
}
END_TEST

START_TEST(a_cheat_says_what_it_must_get_in_each_exercise)
{
    static struct promise promise = {.file = "log.c", .function = "log_open"};
    struct project p;
    struct exercise log = {.id = "03.3", .edit = "log.c", .promise = &promise, .promise_count = 1};
    struct arena a = {0};
    struct expected list = {0};
    struct error e;
    enter(&p);
    put("c.c", "// expect: GAT-01 not-allowed-here EDIT fork\n"
               "// expect 01.1: MEM-07 leak EDIT badge_line\n"
               "// expect 03.3: MEM-07 leak EDIT log_open\nint x;\n");
    ck_assert(expected_read("c.c", &log, &list, &a, &e));
    ck_assert_uint_eq(list.count, 2);
    ck_assert_str_eq(list.item[0].file, "log.c");
    ck_assert_str_eq(list.item[1].function, "log_open");
    ck_assert(!list.promises);
    expected_release(&list);
    put("c.c", "// expect: promises\nint x;\n");
    ck_assert(expected_read("c.c", &log, &list, &a, &e));
    ck_assert_uint_eq(list.count, 1);
    ck_assert(list.promises);
    expected_release(&list);
    arena_release(&a);
    leave(&p);
}
END_TEST

START_TEST(every_code_has_its_page)
{
    for (size_t i = 0; i < code_count; i++) {
        struct text path = {0};
        text_addf(&path, "docs/errors/%s.md", code_table[i].id);
        ck_assert_msg(file_is_regular(text_string(&path)), "%s", text_string(&path));
        ck_assert_ptr_eq(code_of_kind(code_table[i].kind), &code_table[i]);
        text_release(&path);
    }
}
END_TEST

Suite *files_suite(void)
{
    Suite *suite = suite_create("files");
    TCase *tcase = tcase_create("files");
    tcase_add_test(tcase, a_good_manifest_makes_an_exercise);
    tcase_add_test(tcase, an_exercise_is_found_by_each_of_its_names);
    tcase_add_test(tcase, a_slip_in_a_manifest_is_named_with_its_line);
    tcase_add_test(tcase, an_empty_manifest_is_refused_with_a_sentence);
    tcase_add_test(tcase, values_that_make_no_sense_are_refused);
    tcase_add_test(tcase, a_record_is_read_line_by_line);
    tcase_add_test(tcase, a_record_tells_of_filled_blocks);
    tcase_add_test(tcase, a_record_counts_what_was_asked_of_the_heap);
    tcase_add_test(tcase, a_record_tells_who_made_and_who_released);
    tcase_add_test(tcase, a_record_tells_which_call_an_exception_left);
    tcase_add_test(tcase, addresses_in_a_message_are_hidden);
    tcase_add_test(tcase, a_record_without_its_end_is_not_complete);
    tcase_add_test(tcase, what_follows_the_end_of_a_record_makes_it_worthless);
    tcase_add_test(tcase, progress_comes_back_as_it_was_saved);
    tcase_add_test(tcase, lines_that_progress_does_not_know_are_kept);
    tcase_add_test(tcase, a_progress_file_that_would_be_cut_is_not_opened);
    tcase_add_test(tcase, the_learners_copy_is_made_once_and_never_again);
    tcase_add_test(tcase, a_folder_in_the_place_of_the_copy_is_left_alone);
    tcase_add_test(tcase, every_code_has_its_page);
    tcase_add_test(tcase, a_wrong_fix_says_what_it_must_get);
    tcase_add_test(tcase, a_cheat_says_what_it_must_get_in_each_exercise);
    suite_add_tcase(suite, tcase);
    return suite;
}
