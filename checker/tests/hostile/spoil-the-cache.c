// exercise: 01.1 03.3
// expect: GAT-01 not-allowed-here EDIT fopen
// why: A tests object that was spoilt in the cache would spoil every later check.
#include <stdio.h>

static void cheat(void)
{
    FILE *cache = fopen("../../../cache/spoilt.o", "w");

    if (cache != NULL)
        fclose(cache);
}
