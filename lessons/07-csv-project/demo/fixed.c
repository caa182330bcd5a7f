/*
 * Three mornings at a ringing station, in an array of 1,000 rows of 80 bytes
 * and in a table that doubles. Run by a-fixed-array-wastes-or-loses.sh.
 */
#include <stdio.h>
#include <stdlib.h>

enum { FIXED_ROWS = 1000, ROW_BYTES = 80, TEXT_BYTES = 26 };

static const size_t mornings[] = {12, 300, 4000};

static size_t lost(size_t birds)
{
    return birds > FIXED_ROWS ? birds - FIXED_ROWS : 0;
}

/* One pointer for each place, and a block of its own for each text. */
static size_t bytes_of_table(size_t birds)
{
    size_t cap = 4;
    while (cap < birds)
        cap *= 2;
    return cap * sizeof(char *) + birds * TEXT_BYTES;
}

int main(void)
{
    printf("%6s %24s %20s\n", "birds", "array of 1,000 rows",
           "table that grows");
    for (size_t i = 0; i < sizeof mornings / sizeof *mornings; i++) {
        size_t birds = mornings[i];
        printf("%6zu %7d bytes, %4zu lost %14zu bytes\n", birds,
               FIXED_ROWS * ROW_BYTES, lost(birds), bytes_of_table(birds));
    }
    return lost(mornings[2]) == 3000 && bytes_of_table(mornings[0]) < 500
            && bytes_of_table(mornings[1]) < FIXED_ROWS * ROW_BYTES / 5
        ? EXIT_SUCCESS : EXIT_FAILURE;
}
