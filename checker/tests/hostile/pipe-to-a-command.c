// exercise: 01.1 03.3
// expect: GAT-01 not-allowed-here EDIT popen
// why: popen(3) starts a shell.
#include <stdio.h>

static void cheat(void)
{
    popen("true", "r");
}
