// clean: the lowest bit of an aligned address carries a mark, and is taken off before use.
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>

int main(void)
{
    long *cell = malloc(sizeof *cell);
    if (!cell)
        return 1;
    *cell = 9;
    uintptr_t tagged = (uintptr_t)cell | 1;
    long *plain = (long *)(tagged & ~(uintptr_t)1);
    printf("%ld %d\n", *plain, (int)(tagged & 1));
    free(plain);
    return 0;
}
