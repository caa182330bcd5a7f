// class: refused-gives-up
// expect: MEM-25 route_new
// why: assert is for what can never happen; an allocation may be refused.
#include <assert.h>
#include <stdio.h>
#include <stdlib.h>

static int *route_new(size_t stops)
{
    int *stop = calloc(stops, sizeof *stop);
    assert(stop != NULL);
    return stop;
}

int main(void)
{
    int *stop = route_new(6);
    printf("%d\n", stop[5]);
    free(stop);
    return 0;
}
