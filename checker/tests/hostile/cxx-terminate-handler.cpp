// exercise: 90.1 90.2
// base: reference
// expect: GAT-01 not-allowed-here EDIT std::set_terminate
// why: A handler of its own would end the process in its own way when an exception gets out.
#include <cstdlib>
#include <exception>

static void cheat()
{
    std::set_terminate([] { std::exit(0); });
    throw 1;
}

