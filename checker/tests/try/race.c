#include <pthread.h>
#include <stdio.h>

static int boats;

static void *count(void *unused)
{
    (void)unused;
    for (int i = 0; i < 1000; i++)
        boats++;
    return NULL;
}

int main(void)
{
    pthread_t east, west;
    if (pthread_create(&east, NULL, count, NULL) != 0)
        return 1;
    if (pthread_create(&west, NULL, count, NULL) != 0)
        return 1;
    pthread_join(east, NULL);
    pthread_join(west, NULL);
    printf("%d\n", boats);
    return 0;
}
