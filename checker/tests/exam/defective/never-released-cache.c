// class: never-released
// expect: MEM-21 square
// why: the table of squares is made on first use and kept in a static for ever.
#include <stdio.h>
#include <stdlib.h>

static int square(int n)
{
    static int *table;
    if (!table) {
        table = malloc(100 * sizeof *table);
        if (!table)
            return -1;
        for (int i = 0; i < 100; i++)
            table[i] = i * i;
    }
    return table[n];
}

int main(void)
{
    int nine = square(3);
    if (nine < 0)
        return 1;
    printf("%d\n", nine);
    return 0;
}
