// class: data-race
// expect: MEM-27 sell
// why: two clerks count up the same number, and nothing keeps them apart.
#include <pthread.h>
#include <stdio.h>

static long sold;

static void *sell(void *unused)
{
    (void)unused;
    for (int i = 0; i < 5000; i++)
        sold++;
    return NULL;
}

int main(void)
{
    pthread_t clerk[2];
    for (int i = 0; i < 2; i++) {
        if (pthread_create(&clerk[i], NULL, sell, NULL) != 0)
            return 1;
    }
    for (int i = 0; i < 2; i++)
        pthread_join(clerk[i], NULL);
    printf("%d\n", sold > 0);
    return 0;
}
