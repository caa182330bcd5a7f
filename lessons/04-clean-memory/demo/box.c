/*
 * Looks into new blocks, which a real program must not do. Prints how many of
 * 1000 bytes are not zero. Run by F34-what-is-in-the-box.sh.
 */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { BYTES = 1000 };

static int not_zero(const volatile unsigned char *block)
{
    int found = 0;
    for (int i = 0; i < BYTES; i++)
        found += block[i] != 0;
    return found;
}

static unsigned char *full_of_letters(unsigned char *block)
{
    if (block == NULL)
        exit(EXIT_FAILURE);
    return memset(block, 'x', BYTES);
}

int main(void)
{
    unsigned char *block = malloc(BYTES);
    if (block == NULL)
        return EXIT_FAILURE;
    int fresh = not_zero(block);

    free(full_of_letters(block));
    block = malloc(BYTES);
    if (block == NULL)
        return EXIT_FAILURE;
    int recycled = not_zero(block);

    free(full_of_letters(block));
    block = calloc(BYTES, 1);
    if (block == NULL)
        return EXIT_FAILURE;
    int zeroed = not_zero(block);

    free(block);
    printf("%d %d %d\n", fresh, recycled, zeroed);
    return EXIT_SUCCESS;
}
