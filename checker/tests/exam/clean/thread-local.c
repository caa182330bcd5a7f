// clean: each thread has a buffer of its own and frees it itself.
#include <pthread.h>
#include <stdio.h>
#include <stdlib.h>

static _Thread_local char *buffer;

static void *work(void *unused)
{
    (void)unused;
    buffer = malloc(32);
    if (buffer)
        buffer[0] = 'w';
    free(buffer);
    buffer = NULL;
    return NULL;
}

int main(void)
{
    pthread_t t;
    if (pthread_create(&t, NULL, work, NULL) != 0)
        return 1;
    pthread_join(t, NULL);
    work(NULL);
    puts("done");
    return 0;
}
