// class: data-race
// expect: MEM-27 *
// why: a plain int says that the work is done, and the other thread asks for it in a loop.
#include <pthread.h>
#include <sched.h>
#include <stdio.h>

static volatile int done;
static int result;

static void *work(void *unused)
{
    (void)unused;
    result = 42;
    done = 1;
    return NULL;
}

int main(void)
{
    pthread_t worker;
    if (pthread_create(&worker, NULL, work, NULL) != 0)
        return 1;
    while (!done)
        sched_yield();
    printf("%d\n", result > 0);
    pthread_join(worker, NULL);
    return 0;
}
