// clean: a condition variable hands a block from one thread to the other, who frees it.
#include <pthread.h>
#include <stdio.h>
#include <stdlib.h>

static pthread_mutex_t lock = PTHREAD_MUTEX_INITIALIZER;
static pthread_cond_t change = PTHREAD_COND_INITIALIZER;
static int ready;
static int *box;

static void *take(void *unused)
{
    (void)unused;
    pthread_mutex_lock(&lock);
    while (!ready)
        pthread_cond_wait(&change, &lock);
    if (box)
        printf("%d\n", *box);
    free(box);
    pthread_mutex_unlock(&lock);
    return NULL;
}

int main(void)
{
    pthread_t taker;
    if (pthread_create(&taker, NULL, take, NULL) != 0)
        return 1;
    int *made = malloc(sizeof *made);
    if (made)
        *made = 6;
    pthread_mutex_lock(&lock);
    box = made;
    ready = 1;
    pthread_cond_signal(&change);
    pthread_mutex_unlock(&lock);
    pthread_join(taker, NULL);
    return made == NULL;
}
