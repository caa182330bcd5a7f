// exercise: 01.1 03.3
// base: reference
// expect: MEM-21 never-released EDIT cheat
// why: A program that takes all the memory there is must not take the machine along.
#include <stdlib.h>
#include <string.h>

static void cheat(void)
{
    for (;;) {
        char *more = malloc(1 << 20);

        if (more == NULL)
            return;
        memset(more, 1, 1 << 20);
    }
}
