// exercise: 01.1 03.3
// expect: GAT-01 not-allowed-here EDIT __asan_set_death_callback
// why: A callback of ASan that ends the program with a success.
#include <stdlib.h>

__attribute__((weak)) void __asan_set_death_callback(void (*)(void));

static void leave(void)
{
    exit(0);
}

static void cheat(void)
{
    if (__asan_set_death_callback)
        __asan_set_death_callback(leave);
}
