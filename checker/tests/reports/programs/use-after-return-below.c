/* read by: memcheck */
#include <stdio.h>

/* far enough below the stack pointer that no later call covers it */
static char *fill(void)
{
    char line[4096];
    char *volatile alias = line;
    for (int i = 0; i < 4096; i++)
        alias[i] = 'x';
    return alias;
}

int main(void)
{
    char *line = fill();
    return line[100] == 'y';
}
