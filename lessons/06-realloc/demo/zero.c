/*
 * Asks realloc for no bytes. With AGAIN the answer is taken for a refusal,
 * and the block is freed. Run by F35-no-bytes.sh and F35b-freed-again.sh.
 */
#include <stdio.h>
#include <stdlib.h>

int main(void)
{
    size_t n = 0;
    char *block = malloc(24);
    if (block == NULL)
        return EXIT_FAILURE;

    char *smaller = realloc(block, n);
    printf("%s\n", smaller == NULL ? "NULL" : "a block");
    fflush(stdout);
#ifdef AGAIN
    if (smaller == NULL)
        free(block);
#endif
    free(smaller);
    return EXIT_SUCCESS;
}
