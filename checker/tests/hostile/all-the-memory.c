// exercise: 01.1 03.3
// base: reference
// expect 01.1: MEM-07 leak EDIT cheat
// expect 03.3: MEM-01 null-dereference EDIT log_add
// why: A program that takes all the memory there is must not take the machine along.
#include <stdlib.h>

static void cheat(void)
{
    for (;;) {
        char *more = malloc(1 << 20);

        if (more == NULL)
            return;
        for (size_t at = 0; at < 1 << 20; at += 4096)
            more[at] = 1;
    }
}
