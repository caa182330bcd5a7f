// exercise: 01.1 03.3
// base: reference
// expect: MEM-07 leak EDIT cheat
// why: A program that takes more and more memory must not take the machine along.
#include <stdlib.h>
#include <string.h>

static void cheat(void)
{
    for (int i = 0; i < 50; i++) {
        char *more = malloc(100000);

        if (more != NULL)
            memset(more, 1, 100000);
    }
}
