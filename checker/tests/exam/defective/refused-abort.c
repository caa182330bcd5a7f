// class: refused-gives-up
// expect: MEM-25 main
// why: a helper that aborts takes the decision away from everybody above it.
#include <stdio.h>
#include <stdlib.h>

static void *must(void *block)
{
    if (!block)
        abort();
    return block;
}

int main(void)
{
    int *lap = must(calloc(3, sizeof *lap));
    printf("%d\n", lap[2]);
    free(lap);
    return 0;
}
