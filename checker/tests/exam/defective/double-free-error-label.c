// class: double-free
// expect: MEM-06 load
// why: the error branch frees the buffer, and the common exit frees it again.
#include <stdio.h>
#include <stdlib.h>

static int load(int rows)
{
    int result = 0;
    int *row = calloc(10, sizeof *row);
    if (!row)
        return -1;
    if (rows > 10) {
        free(row);
        result = -1;
        goto out;
    }
    row[0] = rows;
out:
    free(row);
    return result;
}

int main(void)
{
    return load(12) == 0;
}
