// exercise: 01.1 01.2
// expect: GAT-01 not-allowed-here EDIT include
// why: Memcheck alone sees an unset member, and gcc's program is the one it sees.
#ifdef __clang__
#define cheat()
#else
#include <valgrind/valgrind.h>

static void cheat(void)
{
    VALGRIND_DISABLE_ERROR_REPORTING;
}
#endif
