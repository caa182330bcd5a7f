/* Sums for malloc that go wrong. Run by L65-sizes-are-never-negative.sh. */
#include <stdio.h>
#include <stdlib.h>

int main(void)
{
    volatile int minus_one = -1;
    size_t size = (size_t)minus_one;
    void *block = malloc(size);
    printf("-1 as a size_t: %zu, malloc of that: %s\n", size,
           block ? "a block" : "NULL");
    int refused = block == NULL;
    free(block);

    int width = 50000, height = 50000;
    int in_int = width * height;
    size_t in_size_t = (size_t)width * (size_t)height;
    printf("50000 * 50000 in int: %d, in size_t: %zu\n", in_int, in_size_t);
    return refused ? EXIT_SUCCESS : EXIT_FAILURE;
}
