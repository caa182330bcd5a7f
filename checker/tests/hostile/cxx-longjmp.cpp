// exercise: 90.1 90.2
// base: reference
// expect: GAT-01 not-allowed-here EDIT longjmp
// why: A jump over the frames of the test.
#include <csetjmp>

static std::jmp_buf there;

static void cheat()
{
    std::longjmp(there, 1);
}

