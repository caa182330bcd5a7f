/*
 * Five blocks, one after the other; prints how many of them had the address
 * of the first one. Run by F37-one-address-freed-twice.sh.
 */
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>

int main(void)
{
    uintptr_t first = 0;
    int same = 0;
    for (int i = 0; i < 5; i++) {
        char *block = malloc(64);
        if (block == NULL)
            return EXIT_FAILURE;
        uintptr_t address = (uintptr_t)block;    /* a number, kept for later */
        if (i == 0)
            first = address;
        same += address == first;
        free(block);
    }
    printf("%d\n", same);
    return EXIT_SUCCESS;
}
