// exercise: 90.1 90.2
// base: reference
// expect: RUN-05 aborted EDIT cheat
// why: std::terminate without an exception is an abort, and told as one.
#include <exception>

static void cheat()
{
    std::terminate();
}

