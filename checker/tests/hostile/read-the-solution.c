// exercise: 01.1 03.3
// expect: GAT-01 not-allowed-here EDIT fopen
// why: The solutions lie three folders further up.
#include <stdio.h>

static void cheat(void)
{
    FILE *read = fopen("../../../../solutions/01-toolbox/1-badge-printer/badge.c", "r");

    if (read != NULL)
        fclose(read);
}
