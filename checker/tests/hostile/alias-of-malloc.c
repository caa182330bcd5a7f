// exercise: 01.1 03.3
// expect: GAT-01 not-allowed-here EDIT malloc
// why: An alias defines a name without a function.
#include <stddef.h>

static char store[1 << 20];

static void *make(size_t size)
{
    return size < sizeof store ? store : NULL;
}

void *malloc(size_t size) __attribute__((alias("make")));
