/* Two threads use malloc and free at the same time, without a lock of ours. */
#include <pthread.h>
#include <stdio.h>
#include <stdlib.h>

enum { ROUNDS = 20000 };

static void *work(void *argument)
{
    long *good = argument;

    for (int i = 0; i < ROUNDS; i++) {
        int *own = malloc(sizeof *own);
        if (own == NULL)
            continue;
        *own = i;
        *good += *own == i;
        free(own);
    }
    return NULL;
}

int main(void)
{
    pthread_t thread;
    long good[2] = {0, 0};

    if (pthread_create(&thread, NULL, work, &good[0]) != 0)
        return 2;
    work(&good[1]);
    pthread_join(thread, NULL);
    printf("%ld of %d\n", good[0] + good[1], 2 * ROUNDS);
    return 0;
}
