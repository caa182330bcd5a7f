/*
 * Two pointers to one block; NULL reaches one of them. Wrong on purpose. Run
 * by F46-one-variable-only.sh.
 */
#include <stdio.h>
#include <stdlib.h>

int main(void)
{
    char *p = malloc(40);
    char *q = p;

    free(p);
    p = NULL;
    puts("p is NULL; free(p) once more");
    free(p);
    puts("q is not; free(q)");
    fflush(stdout);
    free(q);
    return EXIT_SUCCESS;
}
