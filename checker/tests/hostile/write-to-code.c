// exercise: 01.1 03.3
// expect: GAT-01 not-allowed-here EDIT mprotect
// why: Code that can be written can be replaced: the tests as well.
#include <stddef.h>
#include <sys/mman.h>

static void cheat(void)
{
    mprotect((void *)((size_t)cheat & ~(size_t)4095), 4096, 7);
}
