/*
 * Finds the coldest water of three days; nobody looked on the second. With
 * MALLOC the table comes from malloc. Run by calloc-silences-memcheck.sh.
 */
#include <stdio.h>
#include <stdlib.h>

enum { DAYS = 3 };

int main(void)
{
#ifdef MALLOC
    int *water = malloc(DAYS * sizeof *water);
#else
    int *water = calloc(DAYS, sizeof *water);
#endif
    if (water == NULL)
        return 1;
    water[0] = 19;
    water[2] = 21;

    int coldest = water[0];
    for (int day = 1; day < DAYS; day++) {
        if (water[day] < coldest)
            coldest = water[day];
    }
    printf("coldest: %d degrees\n", coldest);
    free(water);
    return 0;
}
