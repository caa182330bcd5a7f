/* Asks for no bytes, twice. Run by F39-malloc-of-nothing.sh. */
#include <stdio.h>
#include <stdlib.h>

int main(void)
{
    volatile size_t none = 0;
    char *first = malloc(none);
    char *second = malloc(none);
    if (first == NULL)
        printf("malloc(0) is NULL here.\n");
    else
        printf("malloc(0) is a pointer here; two calls gave %s addresses.\n",
               first == second ? "equal" : "different");
#ifdef WRITE
    first[0] = 'x';
#endif
    int as_allowed = first == NULL || first != second;
    free(first);
    free(second);
    return as_allowed ? EXIT_SUCCESS : EXIT_FAILURE;
}
