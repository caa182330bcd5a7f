#include "watch/signals.h"

#include <signal.h>
#include <stddef.h>
#include <sys/signalfd.h>
#include <unistd.h>

static const int taken[] = {SIGINT, SIGTERM, SIGHUP, SIGQUIT, SIGTSTP, SIGCONT, SIGWINCH, SIGCHLD};
#define TAKEN (sizeof taken / sizeof *taken)

static void fill(sigset_t *set)
{
    sigemptyset(set);
    for (size_t i = 0; i < TAKEN; i++)
        sigaddset(set, taken[i]);
}

int signals_take(void)
{
    sigset_t set;
    fill(&set);
    sigprocmask(SIG_BLOCK, &set, NULL);
    /* one that is ignored would not come; a shell may have started us so */
    for (size_t i = 0; i < TAKEN; i++)
        signal(taken[i], SIG_DFL);
    return signalfd(-1, &set, SFD_NONBLOCK | SFD_CLOEXEC);
}

void signals_release(void)
{
    sigset_t set;
    fill(&set);
    for (size_t i = 0; i < TAKEN; i++)
        signal(taken[i], SIG_DFL);
    sigprocmask(SIG_UNBLOCK, &set, NULL);
}

int signals_next(int signals)
{
    struct signalfd_siginfo info;
    return read(signals, &info, sizeof info) == (ssize_t)sizeof info ? (int)info.ssi_signo : 0;
}

bool signals_is_end(int number)
{
    return number == SIGINT || number == SIGTERM || number == SIGHUP || number == SIGQUIT;
}
