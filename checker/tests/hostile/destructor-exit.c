// exercise: 01.1 03.3
// expect: GAT-01 not-allowed-here EDIT constructor
// why: A destructor runs after the tests and could change their status.
#include <stdlib.h>

__attribute__((destructor)) static void after(void)
{
    exit(0);
}
