/*
 * Asks calloc and malloc for a product that no size_t can hold. Run by
 * F30-calloc-checks-the-product.sh.
 */
#include <errno.h>
#include <malloc.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { BYTES = 16 };

int main(void)
{
    /* in a variable, so that the compiler does not see the wrap coming */
    volatile size_t count = SIZE_MAX / BYTES + 2;

    errno = 0;
    void *zeroed = calloc(count, BYTES);
    printf("calloc(%zu, %d): %s (%s)\n", count, BYTES,
           zeroed == NULL ? "NULL" : "a block", strerror(errno));

    size_t product = count * BYTES;
    void *block = malloc(product);
    printf("malloc(%zu * %d): %s, the product is %zu, usable %zu\n", count,
           BYTES, block == NULL ? "NULL" : "a block", product,
           block == NULL ? 0 : malloc_usable_size(block));

    int shown = zeroed == NULL && block != NULL && product == BYTES;
    free(zeroed);
    free(block);
    return shown ? EXIT_SUCCESS : EXIT_FAILURE;
}
