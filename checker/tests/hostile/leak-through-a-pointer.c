// exercise: 01.1 03.3
// base: reference
// expect: MEM-21 never-released EDIT cheat
// why: malloc through a pointer is malloc.
#include <stdlib.h>

static void *(*volatile make)(size_t) = malloc;

static void cheat(void)
{
    static char *spare;

    if (spare == NULL)
        spare = make(100);
}
