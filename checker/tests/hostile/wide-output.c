// exercise: 01.1 03.3
// base: reference
// expect: RUN-02 output-flood * *
// why: One call can print gigabytes.
#include <stdio.h>

static void cheat(void)
{
    for (;;)
        printf("%100000000d", 1);
}
