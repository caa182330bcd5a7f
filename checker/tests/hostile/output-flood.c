// exercise: 01.1 03.3
// base: reference
// expect: RUN-02 output-flood * *
// why: Output without end would fill the disk.
#include <stdio.h>

static void cheat(void)
{
    for (;;)
        puts("the same line again and again");
}
