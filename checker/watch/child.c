#include "watch/child.h"

#include "base/language.h"
#include "watch/signals.h"

#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <stdbool.h>
#include <stdio.h>
#include <string.h>
#include <sys/prctl.h>
#include <sys/wait.h>
#include <unistd.h>

/* More than anybody reads page by page. */
#define MOST_BYTES ((size_t)1 << 20)

/* A child may end between a look and its signal. */
#define LOOK_MS 200

/* Does not return. output -1: it has the terminal. */
static void become(const char *const *argv, int output, pid_t parent)
{
    signals_release();
    prctl(PR_SET_PDEATHSIG, SIGHUP, 0, 0, 0);
    if (getppid() != parent)
        _exit(1);
    if (output >= 0) {
        int nothing = open("/dev/null", O_RDONLY);
        dup2(nothing, STDIN_FILENO);
        dup2(output, STDOUT_FILENO);
        dup2(output, STDERR_FILENO);
    }
    execvp(argv[0], (char **)argv);
    fprintf(stderr, _("%s cannot be started: %s.\n"), argv[0], strerror(errno));
    _exit(127);
}

static pid_t start(const char *const *argv, int output)
{
    pid_t parent = getpid();
    fflush(NULL);
    pid_t child = fork();
    if (child == 0)
        become(argv, output, parent);
    return child;
}

/* Ctrl-C is for whom has the terminal; what would end us ends the child first. */
static int pass_on(pid_t child, int signals, bool terminal)
{
    int number;
    while ((number = signals_next(signals)) != 0) {
        if (!signals_is_end(number) || (terminal && (number == SIGINT || number == SIGQUIT)))
            continue;
        kill(child, SIGHUP);
        return number;
    }
    return 0;
}

static bool has_ended(pid_t child)
{
    pid_t ended = waitpid(child, NULL, WNOHANG);
    return ended == child || (ended < 0 && errno == ECHILD);
}

int child_run(const char *const *argv, int signals)
{
    pid_t child = start(argv, -1);
    struct pollfd ready = {.fd = signals, .events = POLLIN};
    int ended = 0;
    while (child > 0 && !ended && !has_ended(child)) {
        poll(&ready, 1, LOOK_MS);
        ended = pass_on(child, signals, true);
    }
    return ended;
}

/* False: it has closed its side. */
static bool take(int output, struct text *said)
{
    char part[4096];
    ssize_t got = read(output, part, sizeof part);
    if (got > 0 && said->length < MOST_BYTES)
        text_add_bytes(said, part, (size_t)got);
    return got > 0 || (got < 0 && errno == EINTR);
}

int child_collect(const char *const *argv, int signals, struct text *said)
{
    int ends[2], ended = 0;
    if (pipe2(ends, O_CLOEXEC) != 0)
        return 0;
    pid_t child = start(argv, ends[1]);
    close(ends[1]);
    struct pollfd ready[] = {
        {.fd = ends[0], .events = POLLIN},
        {.fd = signals, .events = POLLIN},
    };
    bool open = child > 0;
    while (open && !ended) {
        poll(ready, 2, -1);
        if (ready[0].revents)
            open = take(ends[0], said);
        ended = pass_on(child, signals, false);
    }
    close(ends[0]);
    while (child > 0 && waitpid(child, NULL, 0) < 0 && errno == EINTR)
        continue;
    return ended;
}
