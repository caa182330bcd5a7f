// exercise: 01.1 03.3
// expect: GAT-01 not-allowed-here EDIT fork
// why: A program that only forks would take all processes there are.
#include <unistd.h>

static void cheat(void)
{
    for (;;)
        fork();
}
