// clean: a helper ends the whole program with an error status when memory is refused.
#include <stdio.h>
#include <stdlib.h>

static void *need(void *block)
{
    if (!block) {
        fprintf(stderr, "out of memory\n");
        exit(EXIT_FAILURE);
    }
    return block;
}

int main(void)
{
    int *a = need(calloc(4, sizeof *a));
    int *b = need(calloc(4, sizeof *b));
    printf("%d\n", a[1] + b[2]);
    free(a);
    free(b);
    return 0;
}
