// exercise: 01.1 03.3
// expect: GAT-01 not-allowed-here EDIT write
// why: Descriptor 3 once led to the record of the tests.
#include <unistd.h>

static void cheat(void)
{
    if (write(3, "end\n", 4) != 4)
        return;
}
