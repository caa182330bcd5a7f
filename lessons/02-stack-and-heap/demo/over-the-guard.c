/*
 * A thread's stack with one guard page below it, and below that page the
 * prices of a shop. One frame of the thread is larger than stack and guard
 * together, so its lowest bytes are the prices.
 */
#define _GNU_SOURCE
#include <pthread.h>
#include <stdio.h>
#include <string.h>
#include <sys/mman.h>

enum { PAGE = 4096, STACK = 64 * PAGE, PRICES = 256 * PAGE, FRAME = 1 << 20 };

static void *work(void *argument)
{
    char frame[FRAME];

    (void)argument;
    /* uses the lower end of the frame only, as a line read into it would */
    memset(frame, 'x', 762);
    return NULL;
}

int main(void)
{
    char *memory = mmap(NULL, PRICES + PAGE + STACK, PROT_READ | PROT_WRITE,
                        MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
    if (memory == MAP_FAILED)
        return 2;
    char *guard = memory + PRICES;
    memset(memory, '7', PRICES);
    mprotect(guard, PAGE, PROT_NONE);

    pthread_t thread;
    pthread_attr_t attributes;
    pthread_attr_init(&attributes);
    pthread_attr_setstack(&attributes, guard + PAGE, STACK);
    if (pthread_create(&thread, &attributes, work, NULL) != 0)
        return 2;
    pthread_join(thread, NULL);

    int changed = 0;
    for (int i = 0; i < PRICES; i++)
        changed += memory[i] != '7';
    printf("%d\n", changed);
    return 0;
}
