// class: uninitialised-value
// expect: MEM-03 more_than
// why: malloc gives whatever was there, and the sum starts from that.
#include <stdio.h>
#include <stdlib.h>

static int more_than(const long *sum, long limit)
{
    if (*sum > limit)
        return 1;
    return 0;
}

int main(void)
{
    long *sum = malloc(sizeof *sum);
    if (!sum)
        return 1;
    for (int i = 0; i < 10; i++)
        *sum += i;
    printf("%d\n", more_than(sum, 1000000) < 2);
    free(sum);
    return 0;
}
