// exercise: 01.1 03.3
// expect: GAT-01 not-allowed-here EDIT tmpfile
// why: Files without end fill the disk.
#include <stdio.h>

static void cheat(void)
{
    for (FILE *file; (file = tmpfile()) != NULL;)
        fputs("full", file);
}
