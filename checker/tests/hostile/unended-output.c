// exercise: 01.1 03.3
// base: reference
// expect: RUN-02 output-flood * *
// why: One line without end is a flood as well.
#include <stdio.h>

static void cheat(void)
{
    for (;;)
        putchar('x');
}
