/* read by: tsan */
#include <pthread.h>
#include <stdlib.h>
#include <unistd.h>

static void *fill(void *data)
{
    char *bytes = data;
    sleep(1);
    bytes[3] = 1;
    return NULL;
}

int main(void)
{
    pthread_t thread;
    char *bytes = malloc(8);
    pthread_create(&thread, NULL, fill, bytes);
    free(bytes);
    pthread_join(thread, NULL);
}
