/* A function lends its local to a thread, and ends before the thread looks. */
#include <pthread.h>
#include <semaphore.h>
#include <stdio.h>

static sem_t over;
static pthread_t thread;

static void *work(void *argument)
{
    const int *job = argument;

    sem_wait(&over);              /* until the lender has returned */
    printf("job %d\n", *job);
    return NULL;
}

static int lend(int job)
{
    return pthread_create(&thread, NULL, work, &job);
}

int main(void)
{
    sem_init(&over, 0, 0);
    if (lend(42) != 0)
        return 2;
    sem_post(&over);
    pthread_join(thread, NULL);
    return 0;
}
