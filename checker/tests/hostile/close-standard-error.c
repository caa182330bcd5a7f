// exercise: 01.1 03.3
// expect: GAT-01 not-allowed-here EDIT close
// why: Without its standard error a tool could not write.
#include <unistd.h>

static void cheat(void)
{
    close(2);
}
