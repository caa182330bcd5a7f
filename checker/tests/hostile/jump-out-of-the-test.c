// exercise: 01.1 03.3
// expect: GAT-01 not-allowed-here EDIT longjmp
// why: A jump out of the function leaves the test without its end.
#include <setjmp.h>

static jmp_buf here;

static void cheat(void)
{
    if (setjmp(here) == 0)
        longjmp(here, 1);
}
