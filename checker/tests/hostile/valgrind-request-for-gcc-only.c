// exercise: 01.1 01.2
// expect: GAT-01 not-allowed-here EDIT include
// expect: GAT-01 not-allowed-here EDIT _GCC_LIMITS_H_
// why: Memcheck alone sees an unset member, and gcc's program is the one it sees.
#include <limits.h>

/* Headers tell the compilers apart, though the file names none of them. */
#ifdef _GCC_LIMITS_H_
#include <valgrind/valgrind.h>

static void cheat(void)
{
    VALGRIND_DISABLE_ERROR_REPORTING;
}
#else
#define cheat()
#endif
