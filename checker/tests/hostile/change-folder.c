// exercise: 01.1 03.3
// expect: GAT-01 not-allowed-here EDIT chdir
// why: Relative paths mean something else after chdir.
#include <unistd.h>

static void cheat(void)
{
    if (chdir("/") != 0)
        return;
}
