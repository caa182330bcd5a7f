/* What stands in a new block? */
#include <stdio.h>
#include <stdlib.h>

int main(void)
{
    unsigned char *block = malloc(8);
    if (block == NULL)
        return 1;

    for (int i = 0; i < 8; i++)
        printf(" %02x", block[i]);
    putchar('\n');
    free(block);
    return 0;
}
