// exercise: 01.1 03.3
// base: reference
// expect: RUN-05 aborted * *
// why: An abort must not take the other tests along.
#include <stdlib.h>

static void cheat(void)
{
    abort();
}
