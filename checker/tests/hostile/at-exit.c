// exercise: 01.1 03.3
// expect: GAT-01 not-allowed-here EDIT atexit
// why: A function at exit can change how the program ends.
#include <stdlib.h>

static void leave(void)
{
    exit(0);
}

static void cheat(void)
{
    atexit(leave);
}
