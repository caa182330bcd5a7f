// exercise: 01.1 03.3
// expect: GAT-01 not-allowed-here EDIT setitimer
// why: A timer sends signals long after its test.
#include <sys/time.h>

static void cheat(void)
{
    struct itimerval soon = {{0, 1}, {0, 1}};

    setitimer(ITIMER_REAL, &soon, 0);
}
