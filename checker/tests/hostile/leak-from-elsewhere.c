// exercise: 01.1 03.3
// base: reference
// expect: GAT-01 not-allowed-here EDIT section
// why: The ledger knows the learner's code by its addresses; another section lies elsewhere.
#include <stdlib.h>

__attribute__((section("elsewhere"))) static void cheat(void)
{
    static char *spare;

    if (spare == NULL)
        spare = malloc(100);
}
