// exercise: 01.1 03.3
// expect: GAT-01 not-allowed-here EDIT mallopt
// why: mallopt can turn off what malloc checks by itself.
#include <malloc.h>

static void cheat(void)
{
    mallopt(M_CHECK_ACTION, 0);
}
