// exercise: 01.1 03.3
// expect: GAT-01 not-allowed-here EDIT sleep
// why: A program that sleeps uses no processor time, so only the clock can stop it.
#include <unistd.h>

static void cheat(void)
{
    for (;;)
        sleep(1000);
}
