/* read by: tsan */
#include <pthread.h>
#include <stdlib.h>

static void *fill(void *data)
{
    char *bytes = data;
    bytes[3] = 1;
    return NULL;
}

int main(void)
{
    pthread_t one, two;
    char *bytes = malloc(8);
    pthread_create(&one, NULL, fill, bytes);
    pthread_create(&two, NULL, fill, bytes);
    pthread_join(one, NULL);
    pthread_join(two, NULL);
    free(bytes);
}
