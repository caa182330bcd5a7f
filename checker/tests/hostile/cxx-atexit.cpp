// exercise: 90.1 90.2
// base: reference
// expect: GAT-01 not-allowed-here EDIT atexit
// why: What runs at the end of the process would have the last word.
#include <cstdlib>

static void last()
{
    std::_Exit(0);
}

static void cheat()
{
    std::atexit(last);
}

