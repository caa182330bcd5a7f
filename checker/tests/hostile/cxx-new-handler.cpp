// exercise: 90.1 90.2
// base: reference
// expect: GAT-01 not-allowed-here EDIT std::set_new_handler
// why: A handler that is asked before an allocation is refused.
#include <cstdlib>
#include <new>

static void cheat()
{
    std::set_new_handler([] { std::exit(0); });
}

