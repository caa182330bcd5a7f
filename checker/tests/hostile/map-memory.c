// exercise: 01.1 03.3
// expect: GAT-01 not-allowed-here EDIT mmap
// why: Memory from mmap is seen by no tool.
#include <sys/mman.h>

static void cheat(void)
{
    mmap(0, 4096, 3, 0x22, -1, 0);
}
