// exercise: 01.1 03.3
// expect: GAT-01 not-allowed-here EDIT setenv
// why: Settings of the tools come through the environment.
#include <stdlib.h>

static void cheat(void)
{
    setenv("ASAN_OPTIONS", "detect_leaks=0", 1);
}
