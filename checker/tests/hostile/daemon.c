// exercise: 01.1 03.3
// expect: GAT-01 not-allowed-here EDIT fork
// expect: GAT-01 not-allowed-here EDIT setsid
// why: A process in a session of its own outlives a kill of the group.
#include <unistd.h>

static void cheat(void)
{
    if (fork() == 0 && setsid() > 0)
        pause();
}
