// class: heap-buffer-overflow
// expect: MEM-04 grey
// why: three bytes a pixel are written into a block made for one.
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static void grey(unsigned char *row, size_t pixels, int level)
{
    memset(row, level, 3 * pixels);
}

int main(void)
{
    size_t pixels = 40;
    unsigned char *row = malloc(pixels);
    if (!row)
        return 1;
    grey(row, pixels, 128);
    printf("%d\n", row[0]);
    free(row);
    return 0;
}
