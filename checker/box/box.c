#include "box/box.h"

#include "base/language.h"
#include "box/fence.h"

#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <poll.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/personality.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

/* How often the keeper counts processes. */
#define LOOK_MS 50

/* Debian's default. Where a shell allows more, a stack would be full elsewhere. */
#define STACK_BYTES ((rlim_t)8 << 20)

/* Where the program finds its pipe for answers. */
#define ANSWERS 3

/* One side's ends of the pipes; -1: there is none. */
struct ends {
    int status, commands, answers;
};

static void limit(int resource, rlim_t value)
{
    struct rlimit old, new;
    getrlimit(resource, &old);
    new.rlim_cur = new.rlim_max = old.rlim_max < value ? old.rlim_max : value;
    setrlimit(resource, &new);
}

static void redirect(int fd, const char *path, int flags)
{
    int opened = open(path ? path : "/dev/null", flags, 0644);
    if (opened < 0)
        _exit(126);
    if (opened != fd) {
        dup2(opened, fd);
        close(opened);
    }
}

/*
 * The program gets a small environment of its own, so that no setting of the
 * user's shell changes a verdict. LC_ALL=C: messages are read by programs.
 */
static void set_environment(const char *const *add)
{
    static const char *const kept[] = {"PATH", "HOME", "TMPDIR", "USER"};
    char *value[sizeof kept / sizeof *kept];
    for (size_t i = 0; i < sizeof kept / sizeof *kept; i++) {
        const char *old = getenv(kept[i]);
        value[i] = old ? strdup(old) : NULL;
    }
    clearenv();
    for (size_t i = 0; i < sizeof kept / sizeof *kept; i++) {
        if (value[i])
            setenv(kept[i], value[i], 1);
        free(value[i]);
    }
    setenv("LC_ALL", "C", 1);
    for (; add && *add; add++)
        putenv((char *)*add);
}

/* In the program's process, before it becomes the program. */
static void become(const struct box *box, const struct ends *program)
{
    setpgid(0, 0);
    if (program->commands >= 0)
        dup2(program->commands, 0);
    else
        redirect(0, NULL, O_RDONLY);
    redirect(1, box->output, O_WRONLY | O_CREAT | O_TRUNC);
    dup2(1, 2);
    if (program->answers == ANSWERS)
        fcntl(ANSWERS, F_SETFD, 0);
    else if (program->answers >= 0)
        dup2(program->answers, ANSWERS);
    for (int fd = program->answers >= 0 ? ANSWERS + 1 : ANSWERS; fd < 64; fd++)
        close(fd);
    set_environment(box->add);
    limit(RLIMIT_CORE, 0);
    limit(RLIMIT_STACK, STACK_BYTES);
    if (box->file_bytes)
        limit(RLIMIT_FSIZE, box->file_bytes);
    if (box->memory_bytes)
        limit(RLIMIT_AS, box->memory_bytes);
    if (box->folder && chdir(box->folder) != 0)
        _exit(126);
    if (box->fixed_addresses)
        personality(ADDR_NO_RANDOMIZE);
    if (box->fenced)
        fence_close(".");
    sigset_t none;
    sigemptyset(&none);
    sigprocmask(SIG_SETMASK, &none, NULL);
    for (int number = 1; number < NSIG; number++)
        signal(number, SIG_DFL);
    execvp(box->argv[0], (char **)box->argv);
    _exit(127);
}

/* Opens the kernel's list of a process's children. NULL: there is none. */
static FILE *open_children(pid_t parent)
{
    char path[64];
    snprintf(path, sizeof path, "/proc/%d/task/%d/children", (int)parent, (int)parent);
    return fopen(path, "r");
}

/* How many processes live below this one; stops counting past `enough`. */
static unsigned count_below(pid_t parent, unsigned enough)
{
    FILE *list = open_children(parent);
    unsigned count = 0;
    int child;
    while (list && count <= enough && fscanf(list, "%d", &child) == 1)
        count += 1 + count_below(child, enough - count);
    if (list)
        fclose(list);
    return count;
}

/*
 * Stops each child of ours with its whole process group: a group gets the
 * signal at one moment, so that not even a fork bomb is quicker.
 */
static bool stop_children(void)
{
    FILE *list = open_children(getpid());
    bool any = false;
    int child;
    while (list && fscanf(list, "%d", &child) == 1) {
        pid_t group = getpgid(child);
        if (group > 1 && group != getpgrp())
            kill(-group, SIGKILL);
        kill(child, SIGKILL);
        any = true;
    }
    if (list)
        fclose(list);
    return any;
}

/* Takes away all descendants. Orphans become our children: a few rounds reach all. */
static void clear_away(pid_t program)
{
    kill(-program, SIGKILL);
    kill(program, SIGKILL);
    while (stop_children()) {
        while (waitpid(-1, NULL, WNOHANG) > 0)
            continue;
        struct timespec a_little = {0, 200000};
        nanosleep(&a_little, NULL);
    }
    while (waitpid(-1, NULL, WNOHANG) > 0)
        continue;
}

static long long now_ms(void)
{
    struct timespec now;
    clock_gettime(CLOCK_MONOTONIC, &now);
    return (long long)now.tv_sec * 1000 + now.tv_nsec / 1000000;
}

/*
 * Waits for the program until it ends or breaks a limit. SIGCHLD and SIGTERM
 * are blocked and fetched here, so none can be missed.
 */
static void watch(const struct box *box, pid_t program, struct box_end *out)
{
    sigset_t wanted;
    sigemptyset(&wanted);
    sigaddset(&wanted, SIGCHLD);
    sigaddset(&wanted, SIGTERM);
    long long end = box->seconds ? now_ms() + 1000LL * box->seconds : LLONG_MAX;
    for (;;) {
        int status;
        pid_t ended;
        while ((ended = waitpid(-1, &status, WNOHANG)) > 0) {
            if (ended != program)
                continue;
            out->signal = WIFSIGNALED(status) ? WTERMSIG(status) : 0;
            out->exit_status = WIFEXITED(status) ? WEXITSTATUS(status) : 0;
            return;
        }
        struct timespec wait = {0, LOOK_MS * 1000000L};
        if (sigtimedwait(&wanted, NULL, &wait) == SIGTERM) {
            out->signal = SIGTERM;
            return;
        }
        if (now_ms() >= end) {
            out->timed_out = true;
            return;
        }
        if (box->processes && count_below(getpid(), box->processes) > box->processes) {
            out->too_many_processes = true;
            return;
        }
    }
}

static void close_ends(const struct ends *ends)
{
    const int fds[] = {ends->status, ends->commands, ends->answers};
    for (size_t i = 0; i < sizeof fds / sizeof *fds; i++) {
        if (fds[i] >= 0)
            close(fds[i]);
    }
}

/* The keeper's whole life. Does not return. */
static void keep(const struct box *box, pid_t checker, const struct ends *ends)
{
    signal(SIGINT, SIG_IGN);
    setpgid(0, 0);
    /* the ends of other programs' pipes are not ours to hold open */
    for (int fd = 3; fd < 64; fd++) {
        if (fd != ends->status && fd != ends->commands && fd != ends->answers)
            close(fd);
    }
    prctl(PR_SET_CHILD_SUBREAPER, 1, 0, 0, 0);
    prctl(PR_SET_PDEATHSIG, SIGTERM, 0, 0, 0);
    struct box_end out = {0};
    /* did the checker die before it could be watched? */
    pid_t program = getppid() == checker ? fork() : -1;
    if (program == 0)
        become(box, ends);
    /* or the checker would never see that the program has closed its own */
    close_ends(&(struct ends){-1, ends->commands, ends->answers});
    if (program > 0) {
        setpgid(program, program);
        watch(box, program, &out);
        clear_away(program);
        out.missing = !out.signal && out.exit_status == 127;
    } else {
        out.missing = true;
    }
    ssize_t told = write(ends->status, &out, sizeof out);
    _exit(told == sizeof out ? 0 : 1);
}

/* Two pipes' ends, one to read and one to write; -1 both when not wanted. */
static bool make_pipe(bool wanted, int *reads, int *writes)
{
    int end[2] = {-1, -1};
    bool ok = !wanted || pipe2(end, O_CLOEXEC) == 0;
    *reads = end[0];
    *writes = end[1];
    return ok;
}

bool box_start(const struct box *box, struct box_run *run, struct error *e)
{
    struct ends ours = {-1, -1, -1}, keepers = {-1, -1, -1};
    *run = (struct box_run){.commands = -1, .answers = -1, .status = -1};
    if (!make_pipe(true, &ours.status, &keepers.status)
        || !make_pipe(box->commands, &keepers.commands, &ours.commands)
        || !make_pipe(box->answers, &ours.answers, &keepers.answers))
        goto failed;
    fflush(NULL);
    pid_t checker = getpid();
    /* blocked before the keeper lives: a stop may come before its first step */
    sigset_t blocked, before;
    sigemptyset(&blocked);
    sigaddset(&blocked, SIGCHLD);
    sigaddset(&blocked, SIGTERM);
    sigprocmask(SIG_BLOCK, &blocked, &before);
    run->keeper = fork();
    if (run->keeper != 0)
        sigprocmask(SIG_SETMASK, &before, NULL);
    if (run->keeper < 0)
        goto failed;
    if (run->keeper == 0) {
        close_ends(&ours);
        keep(box, checker, &keepers);
    }
    close_ends(&keepers);
    run->status = ours.status;
    run->commands = ours.commands;
    run->answers = ours.answers;
    return true;

failed:
    error_set(e, _("%s could not be started: %s."), box->argv[0], strerror(errno));
    close_ends(&ours);
    close_ends(&keepers);
    return false;
}

void box_command(struct box_run *run, const char *bytes, size_t length)
{
    struct sigaction ignore = {.sa_handler = SIG_IGN}, old;
    sigaction(SIGPIPE, &ignore, &old);
    while (length > 0) {
        ssize_t done = write(run->commands, bytes, length);
        if (done < 0 && errno == EINTR)
            continue;
        if (done <= 0)
            break;
        bytes += done;
        length -= (size_t)done;
    }
    sigaction(SIGPIPE, &old, NULL);
}

enum box_answer box_answer(struct box_run *run, char *line, size_t size, int milliseconds)
{
    long long end = now_ms() + milliseconds;
    for (size_t length = 0;;) {
        struct pollfd ready = {.fd = run->answers, .events = POLLIN};
        long long left = end - now_ms();
        int any = poll(&ready, 1, left > 0 ? (int)left : 0);
        if (any == 0)
            return BOX_SILENT;
        char c;
        ssize_t got = any < 0 ? -1 : read(run->answers, &c, 1);
        if (got < 0 && errno == EINTR)
            continue;
        if (got <= 0)
            return BOX_GONE;
        if (c != '\n' && length + 1 < size)
            line[length++] = c;
        if (c == '\n') {
            line[length] = '\0';
            return BOX_ANSWERED;
        }
    }
}

void box_stop(struct box_run *run)
{
    if (run->keeper > 0)
        kill(run->keeper, SIGTERM);
}

void box_wait(struct box_run *run, struct box_end *out)
{
    *out = (struct box_end){.missing = true};
    close_ends(&(struct ends){-1, run->commands, run->answers});
    ssize_t got;
    do
        got = read(run->status, out, sizeof *out);
    while (got < 0 && errno == EINTR);
    if (got != (ssize_t)sizeof *out)
        *out = (struct box_end){.signal = SIGKILL};
    while (waitpid(run->keeper, NULL, 0) < 0 && errno == EINTR)
        continue;
    close(run->status);
    *run = (struct box_run){.commands = -1, .answers = -1, .status = -1};
}
