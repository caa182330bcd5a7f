// class: data-race
// expect: MEM-27 *
// why: the writer takes the lock, the reader believes that reading needs none.
#include <pthread.h>
#include <stdio.h>

struct account {
    pthread_mutex_t lock;
    long cents;
};

static void *pay_in(void *data)
{
    struct account *a = data;
    for (int i = 0; i < 3000; i++) {
        pthread_mutex_lock(&a->lock);
        a->cents += 5;
        pthread_mutex_unlock(&a->lock);
    }
    return NULL;
}

static long look(const struct account *a)
{
    return a->cents;
}

int main(void)
{
    struct account a = {PTHREAD_MUTEX_INITIALIZER, 0};
    pthread_t payer;
    long seen = 0;
    if (pthread_create(&payer, NULL, pay_in, &a) != 0)
        return 1;
    for (int i = 0; i < 3000; i++)
        seen += look(&a);
    pthread_join(payer, NULL);
    printf("%d\n", seen >= 0);
    return 0;
}
