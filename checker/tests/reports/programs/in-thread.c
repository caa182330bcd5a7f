/* read by: asan memcheck */
#include <pthread.h>
#include <stdlib.h>

static void *work(void *data)
{
    char *bytes = data;
    bytes[8] = 1;
    return NULL;
}

int main(void)
{
    char *bytes = malloc(8);
    pthread_t thread;
    pthread_create(&thread, NULL, work, bytes);
    pthread_join(thread, NULL);
    free(bytes);
}
