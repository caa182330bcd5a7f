// exercise: 01.1 03.3
// expect: GAT-01 not-allowed-here EDIT syscall
// why: syscall(2) ends the program past every wrapper.
#include <sys/syscall.h>
#include <unistd.h>

static void cheat(void)
{
    syscall(SYS_exit_group, 0);
}
