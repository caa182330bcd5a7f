// class: lock-misuse
// expect: MEM-28 *
// why: one transfer locks a then b, the other b then a.
#include <pthread.h>
#include <stdio.h>

static pthread_mutex_t a = PTHREAD_MUTEX_INITIALIZER, b = PTHREAD_MUTEX_INITIALIZER;
static int money;

static void *forth(void *unused)
{
    (void)unused;
    pthread_mutex_lock(&a);
    pthread_mutex_lock(&b);
    money++;
    pthread_mutex_unlock(&b);
    pthread_mutex_unlock(&a);
    return NULL;
}

static void *back(void *unused)
{
    (void)unused;
    pthread_mutex_lock(&b);
    pthread_mutex_lock(&a);
    money--;
    pthread_mutex_unlock(&a);
    pthread_mutex_unlock(&b);
    return NULL;
}

int main(void)
{
    pthread_t thread;
    /* one after the other, so that they do not really meet */
    if (pthread_create(&thread, NULL, forth, NULL) != 0)
        return 1;
    pthread_join(thread, NULL);
    if (pthread_create(&thread, NULL, back, NULL) != 0)
        return 1;
    pthread_join(thread, NULL);
    printf("%d\n", money);
    return 0;
}
