// exercise: 01.1 03.3
// base: reference
// expect: GAT-01 not-allowed-here EDIT cold
// why: A cold function moves to another section by itself.
#include <stdlib.h>

__attribute__((cold)) static void cheat(void)
{
    static char *spare;

    if (spare == NULL)
        spare = malloc(100);
}
