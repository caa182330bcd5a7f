// clean: the write position comes round and never leaves the block.
#include <stdio.h>
#include <stdlib.h>

int main(void)
{
    size_t size = 7, at = 0;
    int *ring = calloc(size, sizeof *ring);
    if (!ring)
        return 1;
    for (int i = 0; i < 30; i++) {
        ring[at] = i;
        at = (at + 1) % size;
    }
    printf("%d\n", ring[at]);
    free(ring);
    return 0;
}
