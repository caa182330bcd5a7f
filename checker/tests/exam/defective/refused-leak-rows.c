// class: refused-leak
// expect: MEM-07 rows_new
// why: a refused row ends the function, and the rows before it stay.
#include <stdio.h>
#include <stdlib.h>

static char **rows_new(int count)
{
    char **row = calloc((size_t)count, sizeof *row);
    if (!row)
        return NULL;
    for (int i = 0; i < count; i++) {
        row[i] = calloc(1, 10);
        if (!row[i]) {
            free(row);
            return NULL;
        }
    }
    return row;
}

int main(void)
{
    char **row = rows_new(3);
    if (!row)
        return 1;
    puts("rows");
    for (int i = 0; i < 3; i++)
        free(row[i]);
    free(row);
    return 0;
}
