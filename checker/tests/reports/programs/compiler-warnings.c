/* read by: compiler */
#include <stdio.h>
#include <stdlib.h>

static int unused(int a)
{
    int never_read;
    return a;
}

int *dangling(void)
{
    int local = 3;
    return &local;
}

int main(void)
{
    char *name = malloc(4);
    printf("%s\n", 3);
    free(name + 1);
    return sizeof name == 0;
}
