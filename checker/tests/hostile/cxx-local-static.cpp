// exercise: 90.1 90.2
// base: reference
// expect: GAT-01 not-allowed-here EDIT __cxa_atexit
// why: The destructor of a static object runs at the end of the process.
#include <cstdio>

struct last {
    ~last()
    {
        std::puts("passed");
    }
};

static void cheat()
{
    static last one;
    (void)one;
}

