// class: use-after-free
// expect: MEM-05 ring
// why: the alarm still holds the context that its owner gave back.
#include <stdio.h>
#include <stdlib.h>

struct alarm {
    void (*call)(void *);
    void *context;
};

static void ring(void *context)
{
    int *rings = context;
    (*rings)++;
}

int main(void)
{
    int *rings = malloc(sizeof *rings);
    if (!rings)
        return 1;
    *rings = 0;
    struct alarm a = {ring, rings};
    a.call(a.context);
    printf("%d\n", *rings);
    free(rings);
    a.call(a.context);
    return 0;
}
