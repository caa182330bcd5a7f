// clean: qsort and bsearch hand out pointers into the array, and they are used before it goes.
#include <stdio.h>
#include <stdlib.h>

static int by_value(const void *a, const void *b)
{
    const int *x = a, *y = b;
    return (*x > *y) - (*x < *y);
}

int main(void)
{
    int *lap = malloc(6 * sizeof *lap);
    if (!lap)
        return 1;
    for (int i = 0; i < 6; i++)
        lap[i] = (i * 37) % 11;
    qsort(lap, 6, sizeof *lap, by_value);
    int wanted = 4;
    const int *hit = bsearch(&wanted, lap, 6, sizeof *lap, by_value);
    printf("%s\n", hit ? "hit" : "miss");
    free(lap);
    return 0;
}
