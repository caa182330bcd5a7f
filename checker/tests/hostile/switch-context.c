// exercise: 01.1 03.3
// expect: GAT-01 not-allowed-here EDIT setcontext
// why: A saved context is a jump as well.
#include <ucontext.h>

static void cheat(void)
{
    ucontext_t here;

    if (getcontext(&here) == 0)
        setcontext(&here);
}
