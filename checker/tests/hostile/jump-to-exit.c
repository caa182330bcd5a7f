// exercise: 01.1 03.3
// base: reference
// expect: RUN-03 ended-early * *
// why: A computed goto may go to a function of the library, which then thinks that it was called.
#include <stdlib.h>

static void cheat(void)
{
    void *there = &&here;

    if (there != NULL)
        there = (void *)exit;
    goto *there;
here:
    return;
}
