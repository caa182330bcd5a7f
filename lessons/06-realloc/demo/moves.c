/*
 * Doubles a block from 16 bytes to 64 MiB and halves it again, and counts how
 * often its address changes. With an argument, another block is allocated
 * behind it each time. Run by F41-does-it-move.sh.
 */
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>

enum { STEPS = 22 };

static void *resized(void *block, size_t bytes, int *moves)
{
    uintptr_t before = (uintptr_t)block;
    block = realloc(block, bytes);
    if (block == NULL)
        exit(EXIT_FAILURE);
    *moves += (uintptr_t)block != before;
    return block;
}

int main(int argc, char **argv)
{
    (void)argv;
    static void *neighbour[2 * STEPS];
    int grown = 0, shrunk = 0, neighbours = 0;
    size_t bytes = 16;
    void *block = malloc(bytes);
    if (block == NULL)
        return EXIT_FAILURE;

    for (int step = 0; step < 2 * STEPS; step++) {
        if (argc > 1)
            neighbour[neighbours++] = malloc(16);
        if (step < STEPS)
            block = resized(block, bytes *= 2, &grown);
        else
            block = resized(block, bytes /= 2, &shrunk);
    }
    printf("%d %d\n", grown, shrunk);

    free(block);
    while (neighbours > 0)
        free(neighbour[--neighbours]);
    return EXIT_SUCCESS;
}
