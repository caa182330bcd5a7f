// class: heap-buffer-overflow
// expect: MEM-04 at_set
// why: row and column are swapped, which a square grid would have hidden.
#include <stdio.h>
#include <stdlib.h>

struct grid {
    int rows, columns;
    float *cell;
};

static float *at(struct grid *g, int row, int column)
{
    return &g->cell[column * g->columns + row];
}

static void at_set(struct grid *g, int row, int column, float value)
{
    float *cell = at(g, row, column);
    *cell = value;
}

int main(void)
{
    struct grid g = {4, 9, calloc(4 * 9, sizeof(float))};
    if (!g.cell)
        return 1;
    at_set(&g, 1, 3, 7.5f);
    at_set(&g, 3, 8, 9.0f);
    free(g.cell);
    return 0;
}
