// exercise: 01.1 03.3
// expect: GAT-01 not-allowed-here EDIT signal
// why: A handler of SIGSEGV can turn a crash into a success.
#include <signal.h>
#include <stdlib.h>

static void leave(int number)
{
    (void)number;
    exit(0);
}

static void cheat(void)
{
    signal(SIGSEGV, leave);
    signal(SIGABRT, leave);
}
