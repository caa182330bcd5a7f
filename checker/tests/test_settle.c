#include "engine/engine.h"
#include "suites.h"
#include "verdict/examination.h"

#include <string.h>

/* An examination built by hand: what the engines said is added to it in sight. */
struct case_of {
    struct exercise exercise;
    struct examination x;
    struct verdict v;
};

static void begin(struct case_of *c)
{
    static const char *const own[] = {"badge.c"};
    *c = (struct case_of){.exercise = {.edit = "badge.c", .own = {own, 1},
                                       .points = {[STAGE_BUILD] = 10, [STAGE_TESTS] = 30,
                                                  [STAGE_ASAN] = 30, [STAGE_MEMCHECK] = 30}}};
    c->x.exercise = &c->exercise;
    c->x.compiled = c->x.came_back = true;
    for (int id = 0; id < ENGINE_COUNT; id++)
        c->x.examined[id] = id <= ENGINE_MEMCHECK;
}

/* Each engine has run these tests, ending like that. */
static void ran(struct case_of *c, enum engine_id id, const struct test_run *runs, size_t count)
{
    struct record *r = &c->x.reading[id].record;
    r->run = arena_array(&c->v.arena, count, sizeof *runs);
    memcpy(r->run, runs, count * sizeof *runs);
    r->run_count = r->test_count = count;
    r->complete = true;
}

static void push(struct case_of *c, struct stack *s, const char *function, const char *file,
                 int line)
{
    struct frame *f = stack_push(s, &c->v.arena);
    f->function = function;
    f->file = file;
    f->line = line;
}

static struct finding *said(struct case_of *c, enum engine_id id, const char *kind,
                            const char *test)
{
    struct finding *f = findings_add(&c->x.reading[id].findings, kind, id);
    f->test = test;
    return f;
}

static void settle(struct case_of *c)
{
    verdict_settle(&c->x, &c->v);
    verdict_grade(&c->x, &c->v);
}

static void end(struct case_of *c)
{
    for (int id = 0; id < ENGINE_COUNT; id++)
        findings_release(&c->x.reading[id].findings);
    verdict_release(&c->v);
}

static const struct test_run both_passed[] = {{.name = "one", .how = HOW_PASSED},
                                              {.name = "two", .how = HOW_PASSED}};

static void all_ran_well(struct case_of *c)
{
    ran(c, ENGINE_TESTS, both_passed, 2);
    ran(c, ENGINE_ASAN, both_passed, 2);
    ran(c, ENGINE_MEMCHECK, both_passed, 2);
}

START_TEST(nothing_found_by_all_engines_is_a_pass)
{
    struct case_of c;
    begin(&c);
    all_ran_well(&c);
    settle(&c);
    ck_assert_int_eq(c.v.outcome, OUTCOME_PASS);
    ck_assert_uint_eq(c.v.score, 100);
    ck_assert_ptr_null(c.v.reason);
    end(&c);
}
END_TEST

START_TEST(two_witnesses_of_one_bug_make_one_finding)
{
    struct case_of c;
    begin(&c);
    all_ran_well(&c);
    struct finding *f = said(&c, ENGINE_ASAN, "heap-buffer-overflow", "one");
    push(&c, &f->at, "badge_line", "work/01/badge.c", 44);
    f = said(&c, ENGINE_MEMCHECK, "heap-buffer-overflow", "two");
    push(&c, &f->at, "strcpy", "vg_replace_strmem.c", 500);
    push(&c, &f->at, "badge_line", "badge.c", 46);
    settle(&c);
    ck_assert_uint_eq(c.v.findings.count, 1);
    f = &c.v.findings.item[0];
    ck_assert_uint_eq(f->witnesses, 1u << ENGINE_ASAN | 1u << ENGINE_MEMCHECK);
    ck_assert_str_eq(f->file, "badge.c");
    ck_assert_int_eq(f->line, 44);
    ck_assert_uint_eq(f->times, 2);
    ck_assert_int_eq(c.v.outcome, OUTCOME_FAIL);
    end(&c);
}
END_TEST

START_TEST(the_same_kind_in_two_functions_is_two_findings)
{
    struct case_of c;
    begin(&c);
    all_ran_well(&c);
    push(&c, &said(&c, ENGINE_ASAN, "heap-buffer-overflow", "one")->at, "first", "badge.c", 1);
    push(&c, &said(&c, ENGINE_ASAN, "heap-buffer-overflow", "two")->at, "second", "badge.c", 9);
    settle(&c);
    ck_assert_uint_eq(c.v.findings.count, 2);
    end(&c);
}
END_TEST

START_TEST(a_crash_that_a_tool_explains_is_dropped)
{
    static const struct test_run runs[] = {{.name = "one", .how = HOW_SIGNAL, .number = 11}};
    struct case_of c;
    begin(&c);
    ran(&c, ENGINE_TESTS, runs, 1);
    ran(&c, ENGINE_ASAN, runs, 1);
    ran(&c, ENGINE_MEMCHECK, runs, 1);
    said(&c, ENGINE_TESTS, "crash", "one");
    push(&c, &said(&c, ENGINE_ASAN, "null-dereference", "one")->at, "f", "badge.c", 3);
    settle(&c);
    ck_assert_uint_eq(c.v.findings.count, 1);
    ck_assert_str_eq(c.v.findings.item[0].code->id, "MEM-01");
    /* the crash still costs the test */
    ck_assert_int_eq(c.v.stage[STAGE_TESTS].status, STAGE_FIX);
    end(&c);
}
END_TEST

START_TEST(a_result_that_follows_fresh_bytes_is_a_finding_of_its_own_or_explained)
{
    struct case_of c;
    begin(&c);
    all_ran_well(&c);
    said(&c, ENGINE_TESTS, "differs-by-fill", "one")->file = "tests.c";
    settle(&c);
    ck_assert_uint_eq(c.v.findings.count, 1);
    ck_assert_int_eq(c.v.outcome, OUTCOME_FAIL);
    end(&c);
    begin(&c);
    all_ran_well(&c);
    said(&c, ENGINE_TESTS, "differs-by-fill", "one")->file = "tests.c";
    struct finding *f = said(&c, ENGINE_MEMCHECK, "uninitialised-value", "two");
    push(&c, &f->at, "badge_line", "badge.c", 46);
    settle(&c);
    ck_assert_uint_eq(c.v.findings.count, 1);
    ck_assert_str_eq(c.v.findings.item[0].code->kind, "uninitialised-value");
    end(&c);
}
END_TEST

START_TEST(a_crash_that_nobody_explains_stays)
{
    struct case_of c;
    begin(&c);
    all_ran_well(&c);
    said(&c, ENGINE_TESTS, "crash", "one")->file = "tests.c";
    push(&c, &said(&c, ENGINE_ASAN, "null-dereference", "two")->at, "f", "badge.c", 3);
    settle(&c);
    ck_assert_uint_eq(c.v.findings.count, 2);
    end(&c);
}
END_TEST

START_TEST(a_test_that_stumbles_over_the_same_block_is_no_second_bug)
{
    struct case_of c;
    begin(&c);
    all_ran_well(&c);
    struct finding *f = said(&c, ENGINE_ASAN, "heap-buffer-overflow", "one");
    push(&c, &f->at, "greet", "badge.c", 12);
    push(&c, &f->allocated, "greet", "badge.c", 10);
    f = said(&c, ENGINE_MEMCHECK, "heap-buffer-overflow", "two");
    push(&c, &f->at, "two_fn", "tests.c", 30);
    push(&c, &f->allocated, "greet", "badge.c", 10);
    settle(&c);
    ck_assert_uint_eq(c.v.findings.count, 1);
    ck_assert_str_eq(c.v.findings.item[0].function, "greet");
    end(&c);
}
END_TEST

START_TEST(a_leak_is_placed_where_the_block_was_made)
{
    struct case_of c;
    begin(&c);
    all_ran_well(&c);
    struct finding *f = said(&c, ENGINE_ASAN, "leak", "one");
    push(&c, &f->allocated, "malloc", NULL, 0);
    push(&c, &f->allocated, "open_log", "badge.c", 21);
    settle(&c);
    ck_assert_str_eq(c.v.findings.item[0].function, "open_log");
    ck_assert_int_eq(c.v.findings.item[0].line, 21);
    end(&c);
}
END_TEST

START_TEST(a_leak_that_happens_anyway_is_not_blamed_on_the_refusal)
{
    struct case_of c;
    begin(&c);
    all_ran_well(&c);
    push(&c, &said(&c, ENGINE_ASAN, "leak", "one")->allocated, "f", "badge.c", 5);
    struct finding *f = said(&c, ENGINE_REFUSED, "leak", "one");
    push(&c, &f->allocated, "f", "badge.c", 5);
    f->refused = 2;
    settle(&c);
    ck_assert_uint_eq(c.v.findings.count, 1);
    ck_assert_uint_eq(c.v.findings.item[0].refused, 0);
    end(&c);
}
END_TEST

START_TEST(a_null_that_is_used_anyway_is_not_blamed_on_the_refusal)
{
    struct case_of c;
    begin(&c);
    all_ran_well(&c);
    push(&c, &said(&c, ENGINE_ASAN, "null-dereference", "one")->at, "f", "badge.c", 5);
    /* the same line, and another one, where the NULL may well be that of the refusal */
    for (int line = 5; line < 7; line++) {
        struct finding *f = said(&c, ENGINE_REFUSED, "unchecked-allocation", "one");
        push(&c, &f->at, line == 5 ? "f" : "g", "badge.c", line);
        f->refused = 1;
    }
    settle(&c);
    ck_assert_uint_eq(c.v.findings.count, 2);
    ck_assert_uint_eq(c.v.findings.item[0].refused, 0);
    ck_assert_str_eq(c.v.findings.item[1].function, "g");
    end(&c);
}
END_TEST

START_TEST(an_engine_that_could_not_work_is_never_a_pass)
{
    struct case_of c;
    begin(&c);
    all_ran_well(&c);
    c.x.reading[ENGINE_MEMCHECK].record = (struct record){0};
    c.x.reading[ENGINE_MEMCHECK].trouble = "valgrind is missing.";
    settle(&c);
    ck_assert_int_eq(c.v.outcome, OUTCOME_NOT_GRADED);
    ck_assert_str_eq(c.v.reason, "valgrind is missing.");
    ck_assert_int_eq(c.v.stage[STAGE_MEMCHECK].status, STAGE_NOT_GRADED);
    end(&c);
}
END_TEST

START_TEST(no_test_at_all_is_never_a_pass)
{
    struct case_of c;
    begin(&c);
    settle(&c);
    ck_assert_int_eq(c.v.outcome, OUTCOME_NOT_GRADED);
    end(&c);
}
END_TEST

START_TEST(a_test_that_did_not_reach_its_end_is_never_a_pass)
{
    static const struct test_run runs[] = {{.name = "one", .how = HOW_PASSED},
                                           {.name = "two", .how = HOW_NOT_RUN}};
    struct case_of c;
    begin(&c);
    all_ran_well(&c);
    ran(&c, ENGINE_ASAN, runs, 2);
    settle(&c);
    ck_assert_int_eq(c.v.outcome, OUTCOME_FAIL);
    ck_assert_uint_eq(c.v.stage[STAGE_ASAN].points, 15);
    end(&c);
}
END_TEST

START_TEST(a_finding_counts_though_another_stage_was_not_graded)
{
    struct case_of c;
    begin(&c);
    all_ran_well(&c);
    c.x.reading[ENGINE_MEMCHECK].trouble = "valgrind is missing.";
    push(&c, &said(&c, ENGINE_ASAN, "double-free", "one")->at, "f", "badge.c", 3);
    settle(&c);
    ck_assert_int_eq(c.v.outcome, OUTCOME_FAIL);
    ck_assert_ptr_null(c.v.reason);
    end(&c);
}
END_TEST

START_TEST(exact_bytes_are_kept_where_the_other_has_a_whole_range)
{
    struct case_of c;
    begin(&c);
    all_ran_well(&c);
    struct finding *f = said(&c, ENGINE_ASAN, "heap-buffer-overflow", "one");
    push(&c, &f->at, "greet", "badge.c", 12);
    f->has_block = f->range = true;
    f->block_bytes = 12;
    f->access_bytes = 14;
    f->side = SIDE_AFTER;
    f = said(&c, ENGINE_MEMCHECK, "heap-buffer-overflow", "one");
    push(&c, &f->at, "greet", "badge.c", 12);
    f->has_block = true;
    f->block_bytes = 12;
    f->access_bytes = 1;
    f->side = SIDE_AFTER;
    settle(&c);
    ck_assert(!c.v.findings.item[0].range);
    ck_assert_uint_eq(c.v.findings.item[0].access_bytes, 1);
    end(&c);
}
END_TEST

START_TEST(a_wild_address_inside_a_wrong_free_is_the_wrong_free)
{
    struct case_of c;
    begin(&c);
    all_ran_well(&c);
    push(&c, &said(&c, ENGINE_ASAN, "wild-pointer", "one")->at, "f", "badge.c", 3);
    push(&c, &said(&c, ENGINE_MEMCHECK, "invalid-free", "one")->at, "f", "badge.c", 3);
    push(&c, &said(&c, ENGINE_MEMCHECK, "wild-pointer", "one")->at, "f", "badge.c", 8);
    settle(&c);
    ck_assert_uint_eq(c.v.findings.count, 2);
    for (size_t i = 0; i < 2; i++) {
        const struct finding *f = &c.v.findings.item[i];
        bool freed = strcmp(f->code->kind, "invalid-free") == 0;
        ck_assert_int_eq(f->line, freed ? 3 : 8);
        ck_assert_uint_eq(f->witnesses & 1u << ENGINE_ASAN, freed ? 1u << ENGINE_ASAN : 0);
    }
    end(&c);
}
END_TEST

START_TEST(the_worst_finding_comes_first)
{
    struct case_of c;
    begin(&c);
    all_ran_well(&c);
    said(&c, ENGINE_TESTS, "wrong-result", "one")->file = "tests.c";
    push(&c, &said(&c, ENGINE_ASAN, "leak", "two")->allocated, "f", "badge.c", 3);
    push(&c, &said(&c, ENGINE_ASAN, "heap-buffer-overflow", "one")->at, "g", "badge.c", 9);
    settle(&c);
    ck_assert_str_eq(c.v.findings.item[0].code->kind, "heap-buffer-overflow");
    ck_assert_str_eq(c.v.findings.item[2].code->kind, "wrong-result");
    end(&c);
}
END_TEST

START_TEST(a_stage_with_a_finding_never_has_all_its_points)
{
    struct case_of c;
    begin(&c);
    all_ran_well(&c);
    push(&c, &said(&c, ENGINE_ASAN, "leak", NULL)->allocated, "f", "badge.c", 3);
    settle(&c);
    ck_assert_uint_lt(c.v.stage[STAGE_ASAN].points, 30);
    end(&c);
}
END_TEST

Suite *settle_suite(void)
{
    Suite *suite = suite_create("settle");
    TCase *tcase = tcase_create("settle");
    tcase_add_test(tcase, nothing_found_by_all_engines_is_a_pass);
    tcase_add_test(tcase, two_witnesses_of_one_bug_make_one_finding);
    tcase_add_test(tcase, the_same_kind_in_two_functions_is_two_findings);
    tcase_add_test(tcase, a_crash_that_a_tool_explains_is_dropped);
    tcase_add_test(tcase, a_result_that_follows_fresh_bytes_is_a_finding_of_its_own_or_explained);
    tcase_add_test(tcase, a_crash_that_nobody_explains_stays);
    tcase_add_test(tcase, a_test_that_stumbles_over_the_same_block_is_no_second_bug);
    tcase_add_test(tcase, a_leak_is_placed_where_the_block_was_made);
    tcase_add_test(tcase, a_leak_that_happens_anyway_is_not_blamed_on_the_refusal);
    tcase_add_test(tcase, a_null_that_is_used_anyway_is_not_blamed_on_the_refusal);
    tcase_add_test(tcase, an_engine_that_could_not_work_is_never_a_pass);
    tcase_add_test(tcase, no_test_at_all_is_never_a_pass);
    tcase_add_test(tcase, a_test_that_did_not_reach_its_end_is_never_a_pass);
    tcase_add_test(tcase, a_finding_counts_though_another_stage_was_not_graded);
    tcase_add_test(tcase, exact_bytes_are_kept_where_the_other_has_a_whole_range);
    tcase_add_test(tcase, a_wild_address_inside_a_wrong_free_is_the_wrong_free);
    tcase_add_test(tcase, the_worst_finding_comes_first);
    tcase_add_test(tcase, a_stage_with_a_finding_never_has_all_its_points);
    suite_add_tcase(suite, tcase);
    return suite;
}
