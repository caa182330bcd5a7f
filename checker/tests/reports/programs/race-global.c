/* read by: tsan */
#include <pthread.h>

static int boats;

static void *count(void *unused)
{
    boats++;
    return unused;
}

int main(void)
{
    pthread_t thread;
    pthread_create(&thread, NULL, count, NULL);
    boats += 2;
    pthread_join(thread, NULL);
}
