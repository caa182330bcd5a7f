// exercise: 01.1 03.3
// expect: CMP-01 does-not-compile valgrind.h *
// why: A client request tells Valgrind to stop reporting.
#include <valgrind/valgrind.h>

static void cheat(void)
{
    VALGRIND_DISABLE_ERROR_REPORTING;
}
