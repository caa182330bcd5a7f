#include "host/cage.h"
#include "suites.h"

#include <pthread.h>
#include <signal.h>
#include <stdlib.h>
#include <sys/socket.h>
#include <sys/syscall.h>
#include <sys/uio.h>
#include <sys/wait.h>
#include <unistd.h>

#define NO_CAGE         77
#define CAME_TO_ITS_END SIGUSR2

static void *nothing(void *none)
{
    return none;
}

static void start_a_thread(void)
{
    pthread_t thread;
    if (pthread_create(&thread, NULL, nothing, NULL) != 0 || pthread_join(thread, NULL) != 0)
        abort();
}

static void allocate(void)
{
    free(malloc(10 << 20));
}

static void signal_itself(void)
{
    signal(SIGUSR1, SIG_IGN);
    kill(getpid(), SIGUSR1);
    raise(SIGUSR1);
}

static void start_a_process(void)
{
    if (fork() == 0)
        _exit(0);
}

static void start_a_process_by_number(void)
{
    if (syscall(SYS_clone, SIGCHLD, 0, 0, 0, 0) == 0)
        _exit(0);
}

static void become_another_program(void)
{
    execl("/bin/true", "true", (char *)NULL);
}

static void leave_the_group(void)
{
    setpgid(0, 0);
}

static void leave_the_session(void)
{
    setsid();
}

static void signal_the_parent(void)
{
    kill(getppid(), 0);
}

static void signal_the_group(void)
{
    kill(0, 0);
}

static void signal_a_thread_of_the_parent(void)
{
    syscall(SYS_tgkill, getppid(), getppid(), 0);
}

static void write_to_the_parent(void)
{
    struct iovec here = {"x", 1}, there = {(void *)4096, 1};
    process_vm_writev(getppid(), &here, 1, &there, 1, 0);
}

static void open_a_socket(void)
{
    socket(AF_INET, SOCK_STREAM, 0);
}

static void leave_shared_memory_behind(void)
{
    syscall(SYS_shmget, 0, 4096, 0600);
}

/* The signal that ended a caged child which did that; -1: there are no cages here. */
static int in_a_cage(void (*what)(void))
{
    int status;
    pid_t pid = fork();
    if (pid == 0) {
        if (!cage_close())
            _exit(NO_CAGE);
        what();
        /* not by exit, of which Memcheck would make a status of its own */
        kill(getpid(), CAME_TO_ITS_END);
    }
    ck_assert_int_eq(waitpid(pid, &status, 0), pid);
    if (WIFSIGNALED(status))
        return WTERMSIG(status);
    ck_assert_int_eq(WEXITSTATUS(status), NO_CAGE);
    return -1;
}

START_TEST(what_tests_and_tools_need_is_allowed)
{
    static void (*const needed[])(void) = {start_a_thread, allocate, signal_itself};
    for (size_t i = 0; i < sizeof needed / sizeof *needed && in_a_cage(allocate) >= 0; i++)
        ck_assert_msg(in_a_cage(needed[i]) == CAME_TO_ITS_END, "number %zu", i);
}
END_TEST

START_TEST(what_reaches_out_of_the_test_ends_it)
{
    static void (*const forbidden[])(void) = {
        start_a_process, start_a_process_by_number, become_another_program, leave_the_group,
        leave_the_session, signal_the_parent, signal_the_group, signal_a_thread_of_the_parent,
        write_to_the_parent, open_a_socket, leave_shared_memory_behind,
    };
    for (size_t i = 0; i < sizeof forbidden / sizeof *forbidden && in_a_cage(allocate) >= 0; i++)
        ck_assert_msg(in_a_cage(forbidden[i]) == SIGSYS, "number %zu", i);
}
END_TEST

Suite *cage_suite(void)
{
    Suite *suite = suite_create("cage");
    TCase *tcase = tcase_create("cage");
    tcase_add_test(tcase, what_tests_and_tools_need_is_allowed);
    tcase_add_test(tcase, what_reaches_out_of_the_test_ends_it);
    suite_add_tcase(suite, tcase);
    return suite;
}
