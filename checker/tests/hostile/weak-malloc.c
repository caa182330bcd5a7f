// exercise: 01.1 03.3
// expect: GAT-01 not-allowed-here EDIT malloc
// why: A weak definition gives way, or does not, as the linker likes.
#include <stddef.h>

static char store[1 << 20];

__attribute__((weak)) void *malloc(size_t size)
{
    return size < sizeof store ? store : NULL;
}
