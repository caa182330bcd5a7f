// exercise: 01.1 03.3
// expect: GAT-01 not-allowed-here EDIT constructor
// why: A constructor runs before the tests and can end them all with a success.
#include <stdlib.h>

__attribute__((constructor)) static void before(void)
{
    exit(0);
}
