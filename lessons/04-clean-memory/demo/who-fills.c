/*
 * How much of a large block is really there? Run by F33-who-fills.sh with one
 * of the words malloc, calloc, memset.
 */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <time.h>

#define BYTES ((size_t)256 << 20)

/* The most memory that the process ever had, in KiB. */
static long most_kib(void)
{
    struct rusage usage;
    getrusage(RUSAGE_SELF, &usage);
    return usage.ru_maxrss;
}

static double milliseconds(void)
{
    struct timespec now;
    clock_gettime(CLOCK_MONOTONIC, &now);
    return (double)now.tv_sec * 1e3 + (double)now.tv_nsec / 1e6;
}

static void *take(const char *way, size_t bytes)
{
    if (strcmp(way, "calloc") == 0)
        return calloc(bytes, 1);
    void *block = malloc(bytes);
    if (block != NULL && strcmp(way, "memset") == 0)
        memset(block, 0, bytes);
    return block;
}

int main(int count, char **word)
{
    const char *way = count > 1 ? word[1] : "";
    long before = most_kib();
    double start = milliseconds();
    char *block = take(way, BYTES);
    if (block == NULL)
        return EXIT_FAILURE;
    double took = milliseconds() - start;

    volatile char *end = block;
    if (strcmp(way, "calloc") == 0 && end[BYTES - 1] != 0)
        return EXIT_FAILURE;
    printf("%ld\n", most_kib() - before);
    free(block);
    fprintf(stderr, "  %-8s %10.2f ms\n", way, took);
    return EXIT_SUCCESS;
}
