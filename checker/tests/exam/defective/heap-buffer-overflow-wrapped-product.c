// class: heap-buffer-overflow
// expect: MEM-04 tiles_new
// args: 65536
// why: the product of two 32-bit numbers wraps to a small block.
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>

static uint8_t *tiles_new(uint32_t width, uint32_t height)
{
    uint32_t bytes = width * height + 16;
    uint8_t *tile = malloc(bytes);
    if (!tile)
        return NULL;
    tile[(size_t)width * height / 65536] = 1;
    return tile;
}

int main(int argc, char **argv)
{
    uint32_t side = argc > 1 ? (uint32_t)atoi(argv[1]) : 16;
    uint8_t *tile = tiles_new(side, side);
    if (!tile)
        return 1;
    printf("%d\n", tile[0] >= 0);
    free(tile);
    return 0;
}
