// exercise: 90.1 90.2
// base: shipped
// expect: GAT-01 not-allowed-here EDIT delete
// why: Who never releases anything never releases it twice.
#include <cstddef>

void operator delete(void *) noexcept
{
}

void operator delete(void *, std::size_t) noexcept
{
}

