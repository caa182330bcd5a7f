// exercise: 01.1 03.3
// expect: GAT-01 not-allowed-here EDIT kill
// expect: GAT-01 not-allowed-here EDIT getppid
// why: Without its parent nobody would tell how the test went.
#include <signal.h>
#include <unistd.h>

static void cheat(void)
{
    kill(getppid(), 9);
}
