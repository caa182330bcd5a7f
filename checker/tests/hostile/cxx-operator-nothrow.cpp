// exercise: 90.1 90.2
// base: shipped
// expect: GAT-01 not-allowed-here EDIT new[]
// why: The rare forms of the operator are replaced as easily.
#include <new>

static char block[4096];

void *operator new[](std::size_t, const std::nothrow_t &) noexcept
{
    return block;
}

