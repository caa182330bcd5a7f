/* Weighs the birds of a morning; two lines were typed in a hurry. */
#include "row.h"

#include <stdio.h>
#include <stdlib.h>

static const char *const morning[] = {
    "BX4417,robin,16.9,\"at dawn, in net 3\"",
    "BX4418,wren,9.4,",
    "BX4419,robin,17.3,\"limps",
    "AK0731,\"blackcap\",18.8,\"ringed in \"\"Abbotsbury\"\"\"",
    "BX4420,great tit,heavy,",
};

int main(void)
{
    struct weights sum = {0};
    size_t lines = sizeof morning / sizeof *morning;
    if (weigh(morning, lines, 2, &sum) != 0) {
        fputs("no memory for a line\n", stderr);
        return EXIT_FAILURE;
    }
    printf("%zu birds, %.1f g, %zu lines to be looked at again\n", sum.birds,
           sum.grams, sum.bad_lines);

    struct row row;
    if (parse_line(morning[3], &row) == PARSED) {
        for (size_t i = 0; i < row.count; i++)
            printf("  %s\n", row.field[i]);
        row_release(&row);
    }
    return EXIT_SUCCESS;
}
