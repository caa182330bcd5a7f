// exercise: 01.1 03.3
// expect: GAT-01 not-allowed-here EDIT malloc
// why: An assembler label defines malloc under another name.
#include <stddef.h>

static char store[1 << 20];

void *make(size_t size) __asm__("malloc");

void *make(size_t size)
{
    return size < sizeof store ? store : NULL;
}
