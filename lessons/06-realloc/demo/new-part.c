/*
 * Grows a block of zeros and looks into the new part, which a real program
 * must not do. Run by L66-the-new-part.sh.
 */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { OLD = 1000, NEW = 4000 };

int main(void)
{
    /* a larger block full of letters, which the library may use again */
    char *before = malloc(NEW);
    if (before == NULL)
        return EXIT_FAILURE;
    memset(before, 'x', NEW);

    unsigned char *block = calloc(OLD, 1);
    char *behind = malloc(1);           /* so that the block has to move */
    free(before);
    if (block == NULL || behind == NULL)
        return EXIT_FAILURE;
    unsigned char *more = realloc(block, NEW);
    if (more == NULL) {
        free(block);
        return EXIT_FAILURE;
    }

    int in_old = 0, in_new = 0;
    for (int i = 0; i < NEW; i++) {
        if (more[i] != 0)
            *(i < OLD ? &in_old : &in_new) += 1;
    }
    printf("%d %d\n", in_old, in_new);
    free(more);
    free(behind);
    return EXIT_SUCCESS;
}
