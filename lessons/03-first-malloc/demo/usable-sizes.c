/* Prints requests with the same usable size. Run by F28-usable-sizes.sh. */
#include <malloc.h>
#include <stdio.h>
#include <stdlib.h>

enum { LARGEST = 88 };

static size_t usable(size_t bytes)
{
    void *block = malloc(bytes);
    size_t size = malloc_usable_size(block);
    free(block);
    return size;
}

/* The rule for 64-bit glibc: 8 bytes of notes, then up to a multiple of 16. */
static size_t by_the_rule(size_t bytes)
{
    size_t block = (bytes + 8 + 15) / 16 * 16;
    return (block < 32 ? 32 : block) - 8;
}

int main(void)
{
    int exceptions = 0;
    size_t first = 0;
    for (size_t bytes = 0; bytes <= LARGEST; bytes++) {
        if (usable(bytes) != by_the_rule(bytes))
            exceptions++;
        if (bytes == LARGEST || usable(bytes + 1) != usable(bytes)) {
            printf("asked %2zu to %2zu: usable %2zu\n", first, bytes,
                   usable(bytes));
            first = bytes + 1;
        }
    }
    return exceptions;
}
