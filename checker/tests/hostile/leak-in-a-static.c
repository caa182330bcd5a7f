// exercise: 01.1 03.3
// base: reference
// expect: MEM-21 never-released EDIT cheat
// why: One block in a static pointer is still reachable, test after test.
#include <stdlib.h>

static void cheat(void)
{
    static char *spare;

    if (spare == NULL)
        spare = malloc(100);
}
