// exercise: 01.1 03.3
// expect: GAT-01 not-allowed-here EDIT pthread_create
// why: A thread could go on while the test is judged.
#include <pthread.h>

static void *run(void *nothing)
{
    return nothing;
}

static void cheat(void)
{
    pthread_t thread;

    pthread_create(&thread, 0, run, 0);
}
