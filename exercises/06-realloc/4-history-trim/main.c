/* Reads a hundred values, and reports on the last ten. */
#include "series.h"

#include <stdio.h>
#include <stdlib.h>

int main(void)
{
    struct series series = {0};
    for (int i = 0; i < 100; i++) {
        if (series_add(&series, i) != 0)
            fprintf(stderr, "no memory, reading %d is lost\n", i);
    }
    printf("all:      mean %.1f, range %.1f, room for %zu\n",
           series_mean(&series), series_range(&series), series.capacity);

    if (keep_last(&series, 10) != 0)
        fputs("there are fewer than ten\n", stderr);
    printf("last ten: mean %.1f, range %.1f, room for %zu\n",
           series_mean(&series), series_range(&series), series.capacity);
    for (size_t i = 0; i < series.count; i++)
        printf(" %.0f", series.value[i]);
    putchar('\n');

    series_release(&series);
    return EXIT_SUCCESS;
}
