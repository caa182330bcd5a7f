#include "watch/guard.h"

#include "base/language.h"
#include "watch/signals.h"

#include <errno.h>
#include <poll.h>
#include <signal.h>
#include <stdio.h>
#include <string.h>
#include <sys/prctl.h>
#include <sys/wait.h>
#include <termios.h>
#include <unistd.h>

/* Looks at the child between signals as well: one that comes too early is lost to nobody. */
#define LOOK_MS 500

/* Does not return. */
static void be_child(pid_t guard, int signals, int (*work)(void *), void *context)
{
    close(signals);
    signals_release();
    prctl(PR_SET_PDEATHSIG, SIGTERM, 0, 0, 0);
    if (getppid() != guard)
        _exit(1);
    int status = work(context);
    fflush(NULL);
    _exit(status);
}

/* Ctrl-Z stops all of us alike; that one is not waited for to be read. */
static void let_stop(void)
{
    sigset_t stop;
    sigemptyset(&stop);
    sigaddset(&stop, SIGTSTP);
    sigprocmask(SIG_UNBLOCK, &stop, NULL);
}

static int wait_for(pid_t child, int signals)
{
    struct pollfd ready = {.fd = signals, .events = POLLIN};
    for (;;) {
        int status, number;
        pid_t ended = waitpid(child, &status, WNOHANG);
        if (ended == child || (ended < 0 && errno != EINTR))
            return ended == child ? status : 0;
        poll(&ready, 1, LOOK_MS);
        while ((number = signals_next(signals)) != 0) {
            if (signals_is_end(number))
                kill(child, number);
        }
    }
}

static bool was_killed(int how, int terminal, const struct termios *usual, struct error *e)
{
    if (!WIFSIGNALED(how))
        return false;
    if (tcgetpgrp(terminal) == getpgrp())
        tcsetattr(terminal, TCSANOW, usual);
    fputc('\n', stdout);
    error_set(e, _("The watching was ended by signal %d (%s). Your files are as you saved them; "
                   "start it again to go on."),
              WTERMSIG(how), strsignal(WTERMSIG(how)));
    return true;
}

bool guard_run(int terminal, int (*work)(void *context), void *context, int *status,
               struct error *e)
{
    struct termios usual;
    pid_t guard = getpid();
    if (tcgetattr(terminal, &usual) != 0)
        return error_set(e, _("The terminal does not say how it is set: %s."), strerror(errno));
    fflush(NULL);
    int signals = signals_take();
    let_stop();
    pid_t child = fork();
    if (child == 0)
        be_child(guard, signals, work, context);
    if (child < 0)
        return error_set(e, _("No process can be started: %s."), strerror(errno));
    int how = wait_for(child, signals);
    close(signals);
    signals_release();
    if (was_killed(how, terminal, &usual, e))
        return false;
    *status = WEXITSTATUS(how);
    return true;
}
