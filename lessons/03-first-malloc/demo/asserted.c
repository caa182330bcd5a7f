/* A request that is always refused. Run by F45-assert-vanishes.sh. */
#include <assert.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>

int main(void)
{
    volatile size_t bytes = SIZE_MAX / 2 + 1;
    char *block = malloc(bytes);
#ifdef CHECKED
    if (block == NULL) {
        fprintf(stderr, "no memory for the picture\n");
        return EXIT_FAILURE;
    }
#endif
    assert(block != NULL);
    block[0] = 'x';
    free(block);
    return EXIT_SUCCESS;
}
