// exercise: 01.1 03.3
// expect: GAT-01 not-allowed-here EDIT execl
// why: /bin/true ends with the status of a success.
#include <unistd.h>

static void cheat(void)
{
    execl("/bin/true", "true", (char *)0);
}
