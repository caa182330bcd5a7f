// exercise: 01.1 03.3
// expect: GAT-01 not-allowed-here EDIT socket
// why: A socket reaches other machines.
#include <sys/socket.h>

static void cheat(void)
{
    socket(2, 1, 0);
}
