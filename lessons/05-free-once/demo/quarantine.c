/*
 * Reads a block after its free, when another owner has come since. Wrong on
 * purpose. Run by F51-asan-forgets.sh.
 */
#include <stdio.h>
#include <stdlib.h>

enum { SIZE = 1 << 20 };

int main(void)
{
    char *stale = malloc(SIZE);
    if (stale == NULL)
        return EXIT_FAILURE;
    stale[100] = 'A';
    free(stale);

    char *owner = malloc(SIZE);
    if (owner == NULL)
        return EXIT_FAILURE;
    owner[100] = 'N';
    printf("the old pointer reads %c\n", stale[100]);
    free(owner);
    return EXIT_SUCCESS;
}
