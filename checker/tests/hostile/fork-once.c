// exercise: 01.1 03.3
// expect: GAT-01 not-allowed-here EDIT fork
// why: A second process could go on after the test.
#include <unistd.h>

static void cheat(void)
{
    if (fork() == 0)
        pause();
}
