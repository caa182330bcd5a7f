// exercise: 01.1 03.3
// expect: GAT-01 not-allowed-here EDIT __wrap_malloc
// why: The ledger counts allocations in this function.
#include <stddef.h>

void *__wrap_malloc(size_t size);

void *__wrap_malloc(size_t size)
{
    (void)size;
    return NULL;
}
