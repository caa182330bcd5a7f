#include <assert.h>
#include <stdint.h>
#include <stdlib.h>

/* the lines */

int main(void)
{
    unsigned *table = rows_new(3, 4);
    assert(table != NULL);
    for (int i = 0; i < 12; i++)
        assert(table[i] == 0);
    table[11] = 5;
    /* wraps to 5, which is no less than the number of rows */
    assert(rows_new(3, SIZE_MAX / 3 + 2) == NULL);
    /* as an int this is 1 */
    assert(rows_new(SIZE_MAX / 8 + 2, 1) == NULL);
    free(table);
}
