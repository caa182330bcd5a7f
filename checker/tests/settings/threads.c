/* A thread that is over and that nobody joins: untidy, but no race. */
#include <pthread.h>
#include <sched.h>
#include <semaphore.h>
#include <signal.h>
#include <stddef.h>
#include <unistd.h>

static sem_t done;
static pid_t worker;

static void *work(void *unused)
{
    worker = gettid();
    sem_post(&done);
    return unused;
}

int main(void)
{
    pthread_t thread;
    sem_init(&done, 0, 0);
    if (pthread_create(&thread, NULL, work, NULL) == 0)
        sem_wait(&done);
    while (worker && tgkill(getpid(), worker, 0) == 0)
        sched_yield();
    return 0;
}
