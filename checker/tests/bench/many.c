/*
 * A program with many allocations, each of which it checks: what it costs to
 * refuse them one by one.
 */
#include <stdlib.h>

enum { BLOCKS = 50 };

int main(void)
{
    char *block[BLOCKS] = {0};
    int status = 0;
    for (int i = 0; i < BLOCKS && status == 0; i++) {
        block[i] = malloc(64);
        if (block[i] == NULL)
            status = 1;
    }
    for (int i = 0; i < BLOCKS; i++)
        free(block[i]);
    return status;
}
