// exercise: 01.1 03.3
// expect: GAT-01 not-allowed-here EDIT fopen64
// why: A program can read its own memory through /proc.
#include <stdio.h>

static void cheat(void)
{
    FILE *memory = fopen64("/proc/self/maps", "r");

    if (memory != NULL)
        fclose(memory);
}
