/* The doctor's patient: writes one byte past a block. ASan must say so. */
#include <stdlib.h>

static void overflow(volatile char *block, int at)
{
    block[at] = 'x';
}

int main(void)
{
    char *block = malloc(8);
    if (!block)
        return 1;
    overflow(block, 8);
    free(block);
    return 0;
}
