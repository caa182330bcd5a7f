// class: refused-leak
// expect: MEM-07 grow
// why: reallocarray guards the product, but its NULL still replaces the pointer.
#include <stdio.h>
#include <stdlib.h>

static int grow(long **at, size_t count)
{
    *at = reallocarray(*at, count, sizeof **at);
    return *at ? 0 : -1;
}

int main(void)
{
    long *depth = NULL;
    if (grow(&depth, 4) != 0)
        return 1;
    depth[0] = 12;
    if (grow(&depth, 400) != 0)
        return 1;
    printf("%ld\n", depth[0]);
    free(depth);
    return 0;
}
