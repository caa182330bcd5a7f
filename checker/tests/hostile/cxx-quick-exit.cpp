// exercise: 90.1 90.2
// base: reference
// expect: GAT-01 not-allowed-here EDIT quick_exit
// why: The exit that runs no handlers.
#include <cstdlib>

static void cheat()
{
    std::quick_exit(0);
}

