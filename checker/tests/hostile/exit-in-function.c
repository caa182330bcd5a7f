// exercise: 01.1 03.3
// expect: RUN-03 ended-early * *
// why: exit(0) ends the test with the status of a success.
#include <stdlib.h>

static void cheat(void)
{
    exit(0);
}
