/* Three ways to ask for memory. Run by F14-yes-is-no-promise.sh. */
#define _DEFAULT_SOURCE
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <unistd.h>

enum { MIB = 1 << 20 };

/* How many KiB of the block are in memory, counted in whole pages. */
static size_t present_kib(char *block, size_t bytes)
{
    size_t page = (size_t)sysconf(_SC_PAGESIZE);
    uintptr_t begin = (uintptr_t)block & ~(uintptr_t)(page - 1);
    size_t pages = bytes / page;
    unsigned char *present = malloc(pages);
    size_t found = 0;
    if (present && mincore((void *)begin, pages * page, present) == 0) {
        for (size_t i = 0; i < pages; i++)
            found += present[i] & 1;
    }
    free(present);
    return found * (page / 1024);
}

static int impossible(void)
{
    volatile size_t bytes = SIZE_MAX / 2 + 1;    /* volatile: no warning */
    void *block = malloc(bytes);
    printf("malloc(%zu): %s\n", bytes, block ? "a block" : "NULL");
    free(block);
    return block != NULL;
}

static int untouched(void)
{
    size_t bytes = (size_t)256 * MIB;
    char *block = malloc(bytes);
    if (block == NULL)
        return EXIT_FAILURE;
    size_t promised = present_kib(block, bytes);
    memset(block, 1, 16 * MIB);
    size_t touched = present_kib(block, bytes);
    printf("malloc of 256 MiB: yes. In memory at first: %zu KiB of it,\n"
           "after 16 MiB were written: %zu KiB of it.\n", promised, touched);
    free(block);
    return promised > 16 * 1024 || touched < 16 * 1024;
}

static int until_no(void)
{
    int blocks = 0;
    while (blocks < 1000 && malloc(MIB) != NULL)
        blocks++;
    printf("%d blocks of 1 MiB, then %s.\n", blocks,
           blocks < 1000 ? "NULL" : "still no end");
    return blocks == 1000;    /* the blocks end with the program */
}

int main(int count, char **word)
{
    if (count == 2 && strcmp(word[1], "impossible") == 0)
        return impossible();
    if (count == 2 && strcmp(word[1], "untouched") == 0)
        return untouched();
    return until_no();
}
