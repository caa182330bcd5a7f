// exercise: 90.1 90.2
// base: reference
// expect: GAT-01 not-allowed-here EDIT std::current_exception
// why: An exception that is kept outlives the test that it belongs to.
#include <exception>

static void cheat()
{
    try {
        throw 1;
    } catch (...) {
        static std::exception_ptr *kept = new std::exception_ptr(std::current_exception());
        (void)kept;
    }
}

