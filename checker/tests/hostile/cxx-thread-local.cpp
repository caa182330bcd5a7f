// exercise: 90.1 90.2
// base: reference
// expect: GAT-01 not-allowed-here EDIT __cxa_thread_atexit
// why: The destructor of a thread's object runs when its thread ends.
#include <cstdio>

struct last {
    int number = 0;
    ~last()
    {
        std::puts("passed");
    }
};

static void cheat()
{
    static thread_local last one;
    one.number++;
}

