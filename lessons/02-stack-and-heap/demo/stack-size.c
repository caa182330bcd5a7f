/*
 * Prints how large the main thread's stack is before and after deep calls, and
 * how much a new thread gets. Linux: the numbers come from /proc and glibc.
 */
#define _GNU_SOURCE
#include <pthread.h>
#include <stdio.h>
#include <string.h>

/* The mapping of the main stack, in KiB; 0: the system does not tell. */
static unsigned long stack_kib(void)
{
    char line[512];
    unsigned long from, to, kib = 0;
    FILE *maps = fopen("/proc/self/maps", "r");

    if (maps == NULL)
        return 0;
    while (fgets(line, sizeof line, maps) != NULL) {
        if (strstr(line, "[stack]") && sscanf(line, "%lx-%lx", &from, &to) == 2)
            kib = (to - from) / 1024;
    }
    fclose(maps);
    return kib;
}

/* Each call has a frame of a little more than 1 KiB. */
static int deep(int calls)
{
    volatile char frame[1024];

    frame[0] = (char)calls;
    return calls == 0 ? frame[0] : deep(calls - 1) + frame[0];
}

int main(void)
{
    pthread_attr_t attributes;
    size_t thread_bytes = 0;
    unsigned long before = stack_kib();

    volatile int ignored = deep(3500);
    (void)ignored;
    pthread_getattr_default_np(&attributes);
    pthread_attr_getstacksize(&attributes, &thread_bytes);
    pthread_attr_destroy(&attributes);
    printf("%lu %lu %zu\n", before, stack_kib(), thread_bytes / 1024);
    return 0;
}
