// clean: blocks at 64 bytes, made in two ways and freed in one.
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>

int main(void)
{
    void *b = NULL;
    void *a = aligned_alloc(64, 128);
    int bad = posix_memalign(&b, 64, 100);
    if (a && !bad)
        printf("%d\n", (int)(((uintptr_t)a | (uintptr_t)b) % 64));
    free(a);
    if (!bad)
        free(b);
    return !a || bad;
}
