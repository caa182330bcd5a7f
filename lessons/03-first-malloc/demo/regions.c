/* Counts how often the heap's end moves. Run by F18-the-library-manages.sh. */
#define _DEFAULT_SOURCE
#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

enum { BLOCKS = 10000, BYTES = 100 };

static void *block[BLOCKS];

int main(void)
{
    int moves = 0;
    void *end = sbrk(0);
    for (int i = 0; i < BLOCKS; i++) {
        block[i] = malloc(BYTES);
        if (block[i] == NULL)
            return EXIT_FAILURE;
        if (sbrk(0) != end) {
            end = sbrk(0);
            moves++;
        }
    }
    for (int i = 0; i < BLOCKS; i++)
        free(block[i]);
    printf("%d blocks of %d bytes; the heap's end moved %d times.\n",
           BLOCKS, BYTES, moves);
    return moves == 0 || moves > BLOCKS / 100;
}
