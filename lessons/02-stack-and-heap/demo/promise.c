/*
 * Asks for blocks of 2 GiB until the answer is no, or until twice the memory of
 * the machine is promised. Touches none of them. Then one block of that size.
 */
#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

enum { MOST = 4096 };

int main(void)
{
    static void *block[MOST];
    size_t gib = (size_t)1 << 30;
    size_t count = 0;
    long pages = sysconf(_SC_PHYS_PAGES), page = sysconf(_SC_PAGESIZE);
    size_t ram = (size_t)pages * (size_t)page / gib;

    while (count < MOST && count <= ram &&
           (block[count] = malloc(2 * gib)) != NULL)
        count++;
    printf("%zu %zu", 2 * count, ram);
    while (count > 0)
        free(block[--count]);

    void *whole = malloc(2 * (ram + 1) * gib);
    printf(" %s\n", whole != NULL ? "yes" : "no");
    free(whole);
    return 0;
}
