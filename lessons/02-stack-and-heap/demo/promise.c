/* Asks for blocks of 2 GiB until the answer is no, and touches none of them. */
#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

enum { MOST = 40 };

int main(void)
{
    static void *block[MOST];
    size_t gib = (size_t)1 << 30;
    int count = 0;
    long pages = sysconf(_SC_PHYS_PAGES), page = sysconf(_SC_PAGESIZE);

    while (count < MOST && (block[count] = malloc(2 * gib)) != NULL)
        count++;
    printf("%d %zu\n", 2 * count, (size_t)pages * (size_t)page / gib);
    while (count > 0)
        free(block[--count]);
    return 0;
}
