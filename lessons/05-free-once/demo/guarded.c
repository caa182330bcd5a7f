/*
 * Each free is guarded, and one block is freed twice. Wrong on purpose. Run by
 * F48-the-question-before-free.sh.
 */
#include <stdlib.h>

int main(void)
{
    char *p = malloc(40);
    char *q = p;

    if (p != NULL)
        free(p);
    p = NULL;
    if (q != NULL)
        free(q);
    return EXIT_SUCCESS;
}
