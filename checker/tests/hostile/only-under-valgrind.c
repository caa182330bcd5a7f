// exercise: 01.1 03.3
// expect: GAT-01 not-allowed-here EDIT getenv
// why: A program that knows which tool looks on could behave.
#include <stdlib.h>

static void cheat(void)
{
    if (getenv("LD_PRELOAD") != NULL)
        abort();
}
