// exercise: 01.1 03.3
// expect: GAT-01 not-allowed-here EDIT environ
// why: The environment is a table that can be written without a function.
#include <unistd.h>

static void cheat(void)
{
    if (environ[0] != NULL)
        environ[0][0] = '\0';
}
