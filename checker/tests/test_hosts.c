/* Hosts that are kept, with a real exercise and its reference. */
#include "base/file.h"
#include "build/build.h"
#include "engine/record.h"
#include "examine.h"
#include "run/folder.h"
#include "run/run.h"
#include "suites.h"

#include <signal.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

#define SUBMISSION "solutions/01-toolbox/1-badge-printer/badge.c"

/* One built submission, and hosts to run it. */
struct bench {
    struct exercise *exercise;
    struct toolchain tools;
    struct hosts hosts;
    struct run_folder folder;
    struct build build;
};

static void begin(struct bench *b)
{
    struct error e;
    *b = (struct bench){.tools = toolchain_default()};
    b->exercise = exercise_open("01.1", &e);
    ck_assert_ptr_nonnull(b->exercise);
    ck_assert(hosts_open(&b->hosts, true, &e));
    ck_assert(run_folder_make(&b->folder, &b->hosts.room, &e));
    struct build_order order = {.exercise = b->exercise, .submission = SUBMISSION,
                                .folder = text_string(&b->folder.path),
                                .variant = toolchain_variant(&b->tools, VARIANT_PLAIN)};
    ck_assert(build_start(&b->build, &order, &e));
    ck_assert(build_finish(&b->build, &e) && build_link(&b->build, &e));
}

static void end(struct bench *b)
{
    build_release(&b->build);
    text_release(&b->folder.path);
    hosts_close(&b->hosts);
    exercise_close(b->exercise);
}

static void start(struct bench *b, struct run *run)
{
    struct run_order order = {.exercise = b->exercise, .hosts = &b->hosts,
                              .engine = ENGINE_TESTS,
                              .variant = toolchain_variant(&b->tools, VARIANT_PLAIN),
                              .folder = text_string(&b->folder.path), .nonce = "nonce"};
    struct error e;
    ck_assert(run_start(run, &order, &e));
}

/* All tests passed, and the record is the one of this run. */
static bool is_well(const struct bench *b)
{
    struct text path = {0};
    struct arena arena = {0};
    struct record r = {0};
    struct error ignored;
    text_addf(&path, "%s/tests/record", text_string(&b->folder.path));
    bool well = record_read(text_string(&path), &r, &arena, &ignored) && r.complete
        && strcmp(r.nonce, "nonce") == 0 && r.run_count == r.test_count && r.run_count > 0;
    for (size_t i = 0; well && i < r.run_count; i++)
        well = r.run[i].how == HOW_PASSED;
    text_release(&path);
    arena_release(&arena);
    return well;
}

/* The host itself: the keeper's only child. */
static pid_t host_of(const struct host *h)
{
    char path[64];
    int pid = 0;
    snprintf(path, sizeof path, "/proc/%d/task/%d/children", (int)h->box.keeper,
             (int)h->box.keeper);
    /* when it starts is up to the machine */
    while (pid == 0) {
        FILE *list = fopen(path, "r");
        ck_assert_ptr_nonnull(list);
        if (fscanf(list, "%d", &pid) != 1)
            pid = 0;
        fclose(list);
    }
    return pid;
}

START_TEST(one_host_serves_one_run_after_the_other)
{
    struct bench b;
    struct run run;
    struct box_end how;
    begin(&b);
    pid_t first = 0;
    for (int i = 0; i < 3; i++) {
        start(&b, &run);
        run_feed(&run, text_string(&b.build.object));
        run_finish(&run, &how);
        ck_assert(is_well(&b));
        ck_assert(!run.replaced);
        pid_t host = host_of(run.host);
        ck_assert(i == 0 || host == first);
        first = host;
    }
    ck_assert_uint_eq(b.hosts.count, 1);
    ck_assert(hosts_have(&b.hosts, b.hosts.host[0].box.keeper));
    ck_assert(!hosts_have(&b.hosts, getpid()));
    end(&b);
    ck_assert_int_ne(kill(first, 0), 0);
}
END_TEST

START_TEST(a_host_that_died_is_replaced_and_its_submission_is_run_again)
{
    struct bench b;
    struct run run;
    struct box_end how;
    begin(&b);
    start(&b, &run);
    kill(host_of(run.host), SIGKILL);
    run_feed(&run, text_string(&b.build.object));
    run_finish(&run, &how);
    ck_assert(run.replaced);
    ck_assert(is_well(&b));
    end(&b);
}
END_TEST

/* A descriptor with something to read: stop. */
static int asked_to_stop(int ends[2])
{
    ck_assert_int_eq(pipe(ends), 0);
    ck_assert_int_eq(write(ends[1], "x", 1), 1);
    return ends[0];
}

static void close_both(const int ends[2])
{
    close(ends[0]);
    close(ends[1]);
}

START_TEST(a_run_that_is_given_up_is_not_waited_for)
{
    struct bench b;
    struct run run;
    struct box_end how;
    int ends[2];
    begin(&b);
    start(&b, &run);
    run.order.stop = asked_to_stop(ends);
    pid_t host = host_of(run.host);
    /* one that will not answer */
    kill(host, SIGSTOP);
    run_feed(&run, text_string(&b.build.object));
    run_finish(&run, &how);
    ck_assert(!run.host->running);
    ck_assert_int_ne(kill(host, 0), 0);
    /* the next run gets a new one */
    start(&b, &run);
    run_feed(&run, text_string(&b.build.object));
    run_finish(&run, &how);
    ck_assert(is_well(&b));
    close_both(ends);
    end(&b);
}
END_TEST

START_TEST(an_examination_that_is_given_up_leaves_nothing_behind)
{
    struct bench b;
    struct verdict v;
    struct error e;
    int ends[2];
    begin(&b);
    struct examine_order order = {.exercise = b.exercise, .submission = SUBMISSION,
                                  .tools = b.tools, .hosts = &b.hosts,
                                  .stop = asked_to_stop(ends)};
    ck_assert(!examine(&order, &v, &e));
    order.stop = 0;
    ck_assert(examine(&order, &v, &e));
    ck_assert_int_eq(v.outcome, OUTCOME_PASS);
    ck_assert(room_is_tidy(&b.hosts.room));
    verdict_release(&v);
    close_both(ends);
    end(&b);
}
END_TEST

START_TEST(what_a_run_leaves_in_the_room_ends_these_hosts)
{
    struct bench b;
    struct run run;
    struct error e;
    struct text path = {0};
    begin(&b);
    start(&b, &run);
    pid_t host = host_of(run.host);
    ck_assert(hosts_tidy(&b.hosts, &e));
    ck_assert_int_eq(kill(host, 0), 0);
    text_addf(&path, "%s/.hidden", text_string(&b.hosts.room.path));
    ck_assert(file_write(text_string(&path), "x", 1, &e));
    ck_assert(hosts_tidy(&b.hosts, &e));
    ck_assert_int_ne(kill(host, 0), 0);
    ck_assert(!file_exists(text_string(&path)));
    ck_assert_uint_eq(b.hosts.count, 0);
    text_release(&path);
    end(&b);
}
END_TEST

/* What the checker would print of it, without the time it took. */
static void examine_with(struct hosts *hosts, const char *id, const char *submission,
                         struct text *findings)
{
    struct verdict v;
    struct error e;
    struct exercise *x = exercise_open(id, &e);
    ck_assert_ptr_nonnull(x);
    struct examine_order order = {.exercise = x, .submission = submission,
                                  .tools = toolchain_default(), .hosts = hosts};
    ck_assert(examine(&order, &v, &e));
    text_clear(findings);
    for (size_t i = 0; i < v.findings.count; i++) {
        const struct finding *f = &v.findings.item[i];
        text_addf(findings, "%s %s:%d %s %x %s\n", f->code->id, f->file ? f->file : "-", f->line,
                  f->test ? f->test : "-", f->witnesses, f->words ? f->words : "-");
    }
    verdict_release(&v);
    exercise_close(x);
}

/* A block that is used when it is dead holds what is left in it; of one job, only. */
START_TEST(nothing_of_those_before_is_left_in_the_heap)
{
    static const char *const before[][2] = {
        {"01.1", SUBMISSION},
        {"06.1", "solutions/06-realloc/1-log-append/log.c"},
        {"06.2", "solutions/06-realloc/2-highlighted-item/buf.c"},
        {"06.3", "solutions/06-realloc/3-compact-to-zero/history.c"},
        {"06.4", "solutions/06-realloc/4-history-trim/series.c"},
        {"07.1", "exercises/07-csv-project/1-csv-rows/table.c"},
        {"07.2", "exercises/07-csv-project/2-csv-fields/row.c"},
    };
    static const char id[] = "07.3", dead[] = "exercises/07-csv-project/3-csv-make/csv.c";
    struct text alone = {0}, after = {0};
    struct hosts hosts;
    struct error e;
    ck_assert(hosts_open(&hosts, true, &e));
    examine_with(&hosts, id, dead, &alone);
    for (size_t i = 0; i < sizeof before / sizeof *before; i++) {
        examine_with(&hosts, before[i][0], before[i][1], &after);
        examine_with(&hosts, id, dead, &after);
        ck_assert_str_eq(text_string(&after), text_string(&alone));
    }
    hosts_close(&hosts);
    text_release(&alone);
    text_release(&after);
}
END_TEST

Suite *hosts_suite(void)
{
    Suite *suite = suite_create("hosts");
    TCase *tcase = tcase_create("hosts");
    tcase_set_timeout(tcase, 300);
    tcase_add_test(tcase, one_host_serves_one_run_after_the_other);
    tcase_add_test(tcase, a_host_that_died_is_replaced_and_its_submission_is_run_again);
    tcase_add_test(tcase, a_run_that_is_given_up_is_not_waited_for);
    tcase_add_test(tcase, an_examination_that_is_given_up_leaves_nothing_behind);
    tcase_add_test(tcase, what_a_run_leaves_in_the_room_ends_these_hosts);
    tcase_add_test(tcase, nothing_of_those_before_is_left_in_the_heap);
    suite_add_tcase(suite, tcase);
    return suite;
}
