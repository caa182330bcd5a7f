// exercise: 01.1 03.3
// expect: GAT-01 not-allowed-here EDIT pthread_atfork
// why: A handler of forks would run in the host.
#include <pthread.h>
#include <stdlib.h>

static void leave(void)
{
    exit(0);
}

static void cheat(void)
{
    pthread_atfork(NULL, NULL, leave);
}
