// exercise: 01.1 03.3
// expect: GAT-01 not-allowed-here EDIT quick_exit
// why: quick_exit passes by whatever was to run at the end.
#include <stdlib.h>

static void cheat(void)
{
    quick_exit(0);
}
