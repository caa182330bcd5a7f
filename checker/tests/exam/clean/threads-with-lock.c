// clean: every access to the shared number holds the lock.
#include <pthread.h>
#include <stdio.h>

static pthread_mutex_t lock = PTHREAD_MUTEX_INITIALIZER;
static int sum;

static void *add(void *data)
{
    const int *by = data;
    for (int i = 0; i < 100; i++) {
        pthread_mutex_lock(&lock);
        sum += *by;
        pthread_mutex_unlock(&lock);
    }
    return NULL;
}

int main(void)
{
    pthread_t a, b;
    int one = 1, two = 2;
    if (pthread_create(&a, NULL, add, &one) != 0)
        return 1;
    int second = pthread_create(&b, NULL, add, &two);
    pthread_join(a, NULL);
    if (second != 0)
        return 1;
    pthread_join(b, NULL);
    printf("%d\n", sum);
    return 0;
}
