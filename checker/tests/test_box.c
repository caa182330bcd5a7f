#include "base/file.h"
#include "box/box.h"
#include "box/fence.h"
#include "suites.h"

#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

/* Runs a shell line in a box and tells how it ended. */
static struct box_end run(const char *line, struct box box)
{
    const char *argv[] = {"sh", "-c", line, NULL};
    struct box_run started;
    struct box_end end;
    struct error e;
    box.argv = argv;
    ck_assert(box_start(&box, &started, &e));
    box_wait(&started, &end);
    return end;
}

START_TEST(an_exit_status_is_told)
{
    struct box_end end = run("exit 7", (struct box){0});
    ck_assert_int_eq(end.exit_status, 7);
    ck_assert_int_eq(end.signal, 0);
    ck_assert(!end.timed_out && !end.missing);
}
END_TEST

START_TEST(a_signal_is_told)
{
    struct box_end end = run("kill -SEGV $$", (struct box){0});
    ck_assert_int_eq(end.signal, SIGSEGV);
}
END_TEST

START_TEST(a_missing_program_is_told)
{
    const char *argv[] = {"no-such-program-anywhere", NULL};
    struct box box = {.argv = argv};
    struct box_run started;
    struct box_end end;
    struct error e;
    ck_assert(box_start(&box, &started, &e));
    box_wait(&started, &end);
    ck_assert(end.missing);
}
END_TEST

START_TEST(a_program_that_hangs_is_stopped)
{
    struct box_end end = run("while :; do :; done", (struct box){.seconds = 1});
    ck_assert(end.timed_out);
}
END_TEST

START_TEST(a_program_that_catches_signals_is_stopped_too)
{
    struct box_end end = run("trap '' TERM INT HUP; sleep 60", (struct box){.seconds = 1});
    ck_assert(end.timed_out);
}
END_TEST

START_TEST(what_a_program_left_behind_is_gone)
{
    struct error e;
    char path[] = "build/test-box-XXXXXX";
    close(mkstemp(path));
    char line[256];
    /* a grandchild in a session of its own, which writes its number and waits */
    snprintf(line, sizeof line,
             "setsid sh -c 'echo $$ >%s; exec sleep 60' & while [ ! -s %s ]; do :; done", path,
             path);
    run(line, (struct box){.seconds = 20});
    struct text number = {0};
    ck_assert(file_read(path, 100, &number, &e));
    ck_assert_int_ne(kill(atoi(text_string(&number)), 0), 0);
    text_release(&number);
    unlink(path);
}
END_TEST

START_TEST(too_many_processes_are_stopped)
{
    struct box_end end = run("for i in 1 2 3 4 5 6 7 8; do sleep 60 & done; wait",
                             (struct box){.seconds = 30, .processes = 4});
    ck_assert(end.too_many_processes);
}
END_TEST

START_TEST(a_file_stops_growing_at_the_limit)
{
    char path[] = "build/test-box-XXXXXX";
    close(mkstemp(path));
    struct box_end end = run("while :; do echo flood; done",
                             (struct box){.output = path, .file_bytes = 10000, .seconds = 20});
    ck_assert(!end.timed_out);
    ck_assert(end.signal == SIGXFSZ || end.exit_status != 0);
    struct text output = {0};
    struct error e;
    ck_assert(file_read(path, FILE_LIMIT, &output, &e));
    ck_assert_uint_le(output.length, 10000);
    text_release(&output);
    unlink(path);
}
END_TEST

START_TEST(memory_ends_at_the_limit)
{
    struct box box = {.memory_bytes = (size_t)64 << 20};
    ck_assert_int_eq(run("exec head -c 32M /dev/zero | tail -n 1 >/dev/null", box).exit_status, 0);
    ck_assert_int_ne(run("head -c 128M /dev/zero | tail -n 1 >/dev/null", box).exit_status, 0);
}
END_TEST

START_TEST(the_stack_has_the_same_size_everywhere)
{
    ck_assert_int_eq(run("test \"$(ulimit -s)\" = 8192", (struct box){0}).exit_status, 0);
}
END_TEST

/* Not on every kernel, and not under Valgrind. */
static bool there_are_fences(void)
{
    int status = 1;
    pid_t pid = fork();
    if (pid == 0)
        _exit(fence_close("/tmp") ? 0 : 1);
    waitpid(pid, &status, 0);
    return status == 0;
}

START_TEST(a_fenced_program_writes_in_its_folder_only)
{
    if (!there_are_fences())
        return;
    char path[] = "/tmp/fence-XXXXXX", outside[] = "/tmp/fence-XXXXXX";
    ck_assert_ptr_nonnull(mkdtemp(path));
    ck_assert_ptr_nonnull(mkdtemp(outside));
    char line[128];
    snprintf(line, sizeof line, "echo a >inside && cat inside >/dev/null && ! echo b >%s/b && "
             "! rmdir %s && ! mv inside %s/", outside, outside, outside);
    ck_assert_int_eq(run(line, (struct box){.folder = path, .fenced = true}).exit_status, 0);
    ck_assert(file_is_folder(outside));
    folder_remove(path);
    folder_remove(outside);
}
END_TEST

START_TEST(the_users_environment_stays_outside)
{
    setenv("ASAN_OPTIONS", "detect_leaks=0", 1);
    struct box_end end = run("[ -z \"$ASAN_OPTIONS\" ] && [ \"$LC_ALL\" = C ] && [ \"$MINE\" = 1 ]",
                             (struct box){.add = (const char *const[]){"MINE=1", NULL}});
    unsetenv("ASAN_OPTIONS");
    ck_assert_int_eq(end.exit_status, 0);
}
END_TEST

START_TEST(a_command_reaches_the_program)
{
    const char *argv[] = {"sh", "-c", "read line && [ \"$line\" = hello ]", NULL};
    struct box box = {.argv = argv, .commands = true, .seconds = 20};
    struct box_run started;
    struct box_end end;
    struct error e;
    ck_assert(box_start(&box, &started, &e));
    box_command(&started, "hello\n", 6);
    box_wait(&started, &end);
    ck_assert_int_eq(end.exit_status, 0);
}
END_TEST

START_TEST(a_program_that_is_gone_takes_no_command_and_does_no_harm)
{
    const char *argv[] = {"true", NULL};
    struct box box = {.argv = argv, .commands = true};
    struct box_run started;
    struct box_end end;
    struct error e;
    ck_assert(box_start(&box, &started, &e));
    usleep(50000);
    box_command(&started, "hello\n", 6);
    box_wait(&started, &end);
    ck_assert_int_eq(end.exit_status, 0);
}
END_TEST

/* A program that answers, in a box that listens. */
static enum box_answer ask(const char *line, char *answer, size_t size, int milliseconds)
{
    const char *argv[] = {"sh", "-c", line, NULL};
    struct box box = {.argv = argv, .commands = true, .answers = true};
    struct box_run started;
    struct box_end end;
    struct error e;
    ck_assert(box_start(&box, &started, &e));
    box_command(&started, "one\n", 4);
    enum box_answer got = box_answer(&started, answer, size, milliseconds);
    box_stop(&started);
    box_wait(&started, &end);
    return got;
}

START_TEST(an_answer_comes_back_line_by_line)
{
    char answer[8];
    ck_assert_int_eq(ask("read line && echo $line >&3; sleep 60", answer, sizeof answer, 20000),
                     BOX_ANSWERED);
    ck_assert_str_eq(answer, "one");
    ck_assert_int_eq(ask("echo much too long >&3; sleep 60", answer, sizeof answer, 20000),
                     BOX_ANSWERED);
    ck_assert_str_eq(answer, "much to");
}
END_TEST

START_TEST(no_answer_is_told_from_none_to_come)
{
    char answer[8];
    ck_assert_int_eq(ask("sleep 60", answer, sizeof answer, 50), BOX_SILENT);
    ck_assert_int_eq(ask("exit 0", answer, sizeof answer, 20000), BOX_GONE);
}
END_TEST

START_TEST(it_can_be_stopped_from_outside)
{
    const char *argv[] = {"sleep", "60", NULL};
    struct box box = {.argv = argv};
    struct box_run started;
    struct box_end end;
    struct error e;
    ck_assert(box_start(&box, &started, &e));
    box_stop(&started);
    box_wait(&started, &end);
    ck_assert_int_eq(end.signal, SIGTERM);
}
END_TEST

START_TEST(nothing_outlives_a_checker_that_was_killed)
{
    struct error e;
    char path[] = "build/test-box-XXXXXX";
    close(mkstemp(path));
    pid_t checker = fork();
    if (checker == 0) {
        char line[128];
        snprintf(line, sizeof line, "echo $$ >%s; exec sleep 60", path);
        run(line, (struct box){0});
        _exit(0);
    }
    struct text number = {0};
    while (!strchr(text_string(&number), '\n')) {
        text_clear(&number);
        ck_assert(file_read(path, 100, &number, &e));
    }
    kill(checker, SIGKILL);
    /* the keeper hears of it and clears away; how soon is up to the machine */
    int gone = 0;
    for (int i = 0; i < 1000 && !gone; i++) {
        usleep(10000);
        gone = kill(atoi(text_string(&number)), 0) != 0;
    }
    ck_assert(gone);
    text_release(&number);
    unlink(path);
}
END_TEST

Suite *box_suite(void)
{
    Suite *suite = suite_create("box");
    TCase *tcase = tcase_create("box");
    tcase_set_timeout(tcase, 120);
    tcase_add_test(tcase, an_exit_status_is_told);
    tcase_add_test(tcase, a_signal_is_told);
    tcase_add_test(tcase, a_missing_program_is_told);
    tcase_add_test(tcase, a_program_that_hangs_is_stopped);
    tcase_add_test(tcase, a_program_that_catches_signals_is_stopped_too);
    tcase_add_test(tcase, what_a_program_left_behind_is_gone);
    tcase_add_test(tcase, too_many_processes_are_stopped);
    tcase_add_test(tcase, a_file_stops_growing_at_the_limit);
    tcase_add_test(tcase, memory_ends_at_the_limit);
    tcase_add_test(tcase, the_stack_has_the_same_size_everywhere);
    tcase_add_test(tcase, a_fenced_program_writes_in_its_folder_only);
    tcase_add_test(tcase, the_users_environment_stays_outside);
    tcase_add_test(tcase, a_command_reaches_the_program);
    tcase_add_test(tcase, a_program_that_is_gone_takes_no_command_and_does_no_harm);
    tcase_add_test(tcase, an_answer_comes_back_line_by_line);
    tcase_add_test(tcase, no_answer_is_told_from_none_to_come);
    tcase_add_test(tcase, it_can_be_stopped_from_outside);
    tcase_add_test(tcase, nothing_outlives_a_checker_that_was_killed);
    suite_add_tcase(suite, tcase);
    return suite;
}
