// exercise: 90.1 90.2
// base: shipped
// expect: GAT-01 not-allowed-here EDIT new
// why: A replaced operator new would hand out blocks that no tool knows.
#include <cstddef>

alignas(16) static char pool[1 << 20];
static std::size_t used;

void *operator new(std::size_t size)
{
    char *block = pool + used;
    used += (size + 15) / 16 * 16;
    return block;
}

