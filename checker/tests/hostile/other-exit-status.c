// exercise: 01.1 03.3
// expect: RUN-03 ended-early * *
// why: The status with which the tools end is a status like any other.
#include <stdlib.h>

static void cheat(void)
{
    exit(99);
}
