// exercise: 01.1 03.3
// expect: GAT-01 not-allowed-here EDIT malloc
// why: A malloc of its own would hide every allocation from the tools.
#include <stddef.h>

static char store[1 << 20];
static size_t used;

void *malloc(size_t size)
{
    void *block = store + used;

    used += (size + 15) / 16 * 16;
    return block;
}
