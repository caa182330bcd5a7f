// exercise: 01.1 03.3
// expect: GAT-01 not-allowed-here EDIT system
// why: system(3) starts a shell.
#include <stdlib.h>

static void cheat(void)
{
    if (system("true") != 0)
        return;
}
