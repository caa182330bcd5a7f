// exercise: 90.1 90.2
// base: shipped
// expect: GAT-01 not-allowed-here EDIT delete[]
// why: So are those for aligned blocks.
#include <new>

void operator delete[](void *, std::align_val_t) noexcept
{
}

