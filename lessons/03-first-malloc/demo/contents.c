/*
 * Looks into blocks before anything was written to them, which a real program
 * must not do. Run by F34-fresh-and-recycled.sh.
 */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { BYTES = 1000 };

static int not_zero(volatile unsigned char *block)
{
    int found = 0;
    for (int i = 0; i < BYTES; i++)
        found += block[i] != 0;
    return found;
}

int main(void)
{
    unsigned char *block = malloc(BYTES);
    if (block == NULL)
        return EXIT_FAILURE;
    int fresh = not_zero(block);
    memset(block, 'x', BYTES);
    free(block);

    block = malloc(BYTES);
    if (block == NULL)
        return EXIT_FAILURE;
    int recycled = not_zero(block);
    free(block);

    printf("bytes that are not zero: fresh %d of %d, recycled %d of %d\n",
           fresh, BYTES, recycled, BYTES);
    return fresh != 0 || recycled == 0;
}
