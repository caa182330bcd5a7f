// class: leak
// expect: MEM-07 matrix_new
// why: the table of rows is freed, the rows are not.
#include <stdio.h>
#include <stdlib.h>

static int **matrix_new(int rows, int columns)
{
    int **row = calloc((size_t)rows, sizeof *row);
    for (int i = 0; row && i < rows; i++) {
        row[i] = calloc((size_t)columns, sizeof **row);
        if (!row[i]) {
            while (i > 0)
                free(row[--i]);
            free(row);
            return NULL;
        }
    }
    return row;
}

int main(void)
{
    int **m = matrix_new(3, 5);
    if (!m)
        return 1;
    m[2][4] = 7;
    printf("%d\n", m[2][4]);
    free(m);
    return 0;
}
