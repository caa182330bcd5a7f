// exercise: 03.3 02.4
// base: reference
// expect: MEM-23 asks-for-too-much tests.c *
// why: Allocations that nobody needs come before the one whose refusal is not handled.
#include <stdlib.h>

static void cheat(void)
{
    for (int i = 0; i < 300; i++)
        free(malloc(1));
}
