// clean: an atomic counter needs no lock.
#include <pthread.h>
#include <stdatomic.h>
#include <stdio.h>

static atomic_int sum;

static void *add(void *unused)
{
    (void)unused;
    for (int i = 0; i < 500; i++)
        atomic_fetch_add(&sum, 1);
    return NULL;
}

int main(void)
{
    pthread_t a;
    if (pthread_create(&a, NULL, add, NULL) != 0)
        return 1;
    add(NULL);
    pthread_join(a, NULL);
    printf("%d\n", atomic_load(&sum));
    return 0;
}
