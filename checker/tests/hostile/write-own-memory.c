// exercise: 01.1 03.3
// expect: GAT-01 not-allowed-here EDIT fopen
// why: /proc/self/mem is a way around every protection of pages, and fopen the way there.
#include <stdio.h>

static void cheat(void)
{
    FILE *memory = fopen("/proc/self/mem", "r+");

    if (memory != NULL)
        fclose(memory);
}
