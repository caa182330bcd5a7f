// exercise: 90.1 90.2
// base: reference
// expect: GAT-01 not-allowed-here EDIT std::thread::detach
// why: A thread of its own goes on when the test is over.
#include <thread>

static void cheat()
{
    std::thread([] { for (;;); }).detach();
}

