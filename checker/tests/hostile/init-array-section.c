// exercise: 01.1 03.3
// expect: GAT-01 not-allowed-here EDIT constructor
// why: A pointer in .init_array is a constructor without the word.
#include <stdlib.h>

static void before(void)
{
    exit(0);
}

__attribute__((section(".init_array"), used))
static void (*const hook)(void) = before;
