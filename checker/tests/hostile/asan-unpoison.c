// exercise: 01.1 03.3
// expect: GAT-01 not-allowed-here EDIT __asan_unpoison_memory_region
// why: A call that tells ASan that the bytes behind a block are fine.
#include <stddef.h>

__attribute__((weak)) void __asan_unpoison_memory_region(const void *, size_t);

static void cheat(void)
{
    if (__asan_unpoison_memory_region)
        __asan_unpoison_memory_region((void *)4096, 100);
}
