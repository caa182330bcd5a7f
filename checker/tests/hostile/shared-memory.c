// exercise: 01.1 03.3
// expect: GAT-01 not-allowed-here EDIT shmget
// why: A segment of shared memory outlives its processes.
#include <sys/shm.h>

static void cheat(void)
{
    shmget(IPC_PRIVATE, 4096, IPC_CREAT | 0600);
}
