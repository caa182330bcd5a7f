// exercise: 01.1 03.3
// expect: GAT-01 not-allowed-here EDIT fdopen
// why: A stream on a descriptor reaches what others have opened.
#include <stdio.h>

static void cheat(void)
{
    FILE *other = fdopen(4, "w");

    if (other != NULL)
        fputs("forged", other);
}
