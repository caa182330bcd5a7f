// exercise: 01.1 03.3
// expect: GAT-01 not-allowed-here EDIT remove
// why: What the next run needs must not be removed.
#include <stdio.h>

static void cheat(void)
{
    remove("../../../cache");
}
