// exercise: 01.1 03.3
// expect: GAT-01 not-allowed-here EDIT _exit
// why: _exit(0) passes all tests of a Check suite that forks.
#include <unistd.h>

static void cheat(void)
{
    _exit(0);
}
