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

static void build(struct bench *b, const char *id, const char *submission)
{
    struct error e;
    b->exercise = exercise_open(id, &e);
    ck_assert_ptr_nonnull(b->exercise);
    ck_assert(run_folder_make(&b->folder, &b->hosts.room, &e));
    struct build_order order = {.exercise = b->exercise, .submission = submission,
                                .folder = text_string(&b->folder.path),
                                .variant = toolchain_variant(&b->tools, VARIANT_PLAIN)};
    ck_assert(build_start(&b->build, &order, &e));
    ck_assert(build_finish(&b->build, &e) && build_link(&b->build, &e));
}

static void forget_build(struct bench *b)
{
    build_release(&b->build);
    text_release(&b->folder.path);
    exercise_close(b->exercise);
}

static void begin(struct bench *b)
{
    struct error e;
    *b = (struct bench){.tools = toolchain_default()};
    ck_assert(hosts_open(&b->hosts, true, &e));
    build(b, "01.1", SUBMISSION);
}

static void end(struct bench *b)
{
    forget_build(b);
    hosts_close(&b->hosts);
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

/* The reference of 03.3 without the line that sets the readings of a new log. */
static void write_unset(const char *path)
{
    static const char line[] = "log->slot[i] = (struct reading){.second = NO_READING};";
    struct text source = {0};
    struct error e;
    ck_assert(file_read("solutions/03-first-malloc/3-sensor-log/log.c", FILE_LIMIT, &source, &e));
    char *at = strstr(source.bytes, line);
    ck_assert_ptr_nonnull(at);
    memset(at, ' ', sizeof line - 2);
    ck_assert(file_write(path, text_string(&source), source.length, &e));
    text_release(&source);
}

static const struct finding *finding_of(const struct verdict *v, const char *code)
{
    for (size_t i = 0; i < v->findings.count; i++) {
        if (strcmp(v->findings.item[i].code->id, code) == 0)
            return &v->findings.item[i];
    }
    return NULL;
}

/* An exercise that is not about them runs without that book; then another host keeps it. */
START_TEST(who_made_a_value_that_nobody_set_is_told_on_request)
{
    struct hosts hosts;
    struct verdict v;
    struct error e;
    ck_assert(hosts_open(&hosts, true, &e));
    struct exercise *exercise = exercise_open("03.3", &e);
    struct text path = {0};
    text_addf(&path, "%s.c", text_string(&hosts.room.path));
    write_unset(text_string(&path));
    struct examine_order order = {.exercise = exercise, .submission = text_string(&path),
                                  .tools = toolchain_default(), .hosts = &hosts};
    for (int turn = 0; turn < 2; turn++) {
        ck_assert(examine(&order, &v, &e));
        const struct finding *f = finding_of(&v, "MEM-03");
        ck_assert_ptr_nonnull(f);
        ck_assert_ptr_nonnull(stack_own(&f->allocated, &exercise->own));
        verdict_release(&v);
    }
    unsigned memchecks = 0, with_origins = 0;
    for (unsigned i = 0; i < hosts.count; i++) {
        memchecks += hosts.host[i].engine == ENGINE_MEMCHECK;
        with_origins += hosts.host[i].origins;
    }
    ck_assert_uint_eq(memchecks, 2);
    ck_assert_uint_eq(with_origins, 1);
    remove(text_string(&path));
    text_release(&path);
    exercise_close(exercise);
    hosts_close(&hosts);
}
END_TEST

/* As for a checker that has tried many compilers, and now needs an engine for the first time. */
START_TEST(the_host_not_asked_for_the_longest_makes_room)
{
    struct bench b;
    struct run run;
    struct box_end how;
    begin(&b);
    start(&b, &run);
    run_stop(&run);
    while (b.hosts.count < HOSTS_MOST)
        b.hosts.host[b.hosts.count++] = (struct host){.engine = ENGINE_ASAN,
                                                      .asked = ++b.hosts.asked};
    start(&b, &run);
    struct error e;
    struct variant plain = toolchain_variant(&b.tools, VARIANT_PLAIN);
    struct host *h = hosts_start(&b.hosts, ENGINE_MEMCHECK, &plain, false, &e);
    ck_assert_ptr_eq(h, &b.hosts.host[1]);
    ck_assert_uint_eq(b.hosts.count, HOSTS_MOST);
    run_feed(&run, text_string(&b.build.object));
    run_finish(&run, &how);
    ck_assert(is_well(&b));
    ck_assert(!run.replaced);
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

/* How each test of the run went, and with which words. */
static void tell_runs(const struct bench *b, struct text *out)
{
    struct text path = {0};
    struct arena arena = {0};
    struct record r = {0};
    struct error e;
    text_addf(&path, "%s/tests/record", text_string(&b->folder.path));
    ck_assert(record_read(text_string(&path), &r, &arena, &e) && r.complete);
    text_clear(out);
    for (size_t i = 0; i < r.run_count; i++)
        text_addf(out, "%d %s\n", (int)r.run[i].how, r.run[i].message ? r.run[i].message : "");
    text_release(&path);
    arena_release(&arena);
}

static void run_once(struct bench *b, struct text *out)
{
    struct run run;
    struct box_end how;
    start(b, &run);
    run_feed(&run, text_string(&b->build.object));
    run_finish(&run, &how);
    ck_assert(!run.replaced);
    tell_runs(b, out);
}

static void run_other(struct bench *b, const char *id, const char *submission, int times,
                      struct text *out)
{
    forget_build(b);
    build(b, id, submission);
    while (times--)
        run_once(b, out);
}

/*
 * What a dead block holds, and which block comes next, hangs on what was given
 * back before. The first of these reads dead blocks of getline. The second has
 * as many tests as make a list of theirs as large as such a block.
 */
START_TEST(nothing_of_those_before_is_left_in_the_heap)
{
    static const char dead[] = "exercises/07-csv-project/3-csv-make/csv.c";
    struct bench b;
    struct text first = {0}, again = {0};
    begin(&b);
    run_other(&b, "07.3", dead, 1, &first);
    run_other(&b, "11.1", "solutions/11-linked/1-list-remove/todo.c", 12, &again);
    run_other(&b, "07.3", dead, 1, &again);
    ck_assert_str_eq(text_string(&again), text_string(&first));
    end(&b);
    text_release(&first);
    text_release(&again);
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
    tcase_add_test(tcase, who_made_a_value_that_nobody_set_is_told_on_request);
    tcase_add_test(tcase, the_host_not_asked_for_the_longest_makes_room);
    tcase_add_test(tcase, what_a_run_leaves_in_the_room_ends_these_hosts);
    tcase_add_test(tcase, nothing_of_those_before_is_left_in_the_heap);
    suite_add_tcase(suite, tcase);
    return suite;
}
