// exercise: 01.1 03.3
// expect: GAT-01 not-allowed-here EDIT personality
// why: Another personality changes where memory lies.
#include <sys/personality.h>

static void cheat(void)
{
    personality(0x0040000);
}
