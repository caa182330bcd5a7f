/*
 * A swimming pool counts its guests, for each hour of each day. How many days
 * the season has is read from a file, so the number comes from outside.
 *
 *     cc -std=c17 -Wall -Wextra -g worked.c -o worked && ./worked
 */
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>

struct hour {
    unsigned guests;        /* 0: nobody came yet */
    int water;              /* degrees Celsius; NOT_MEASURED: nobody looked */
};

enum { HOURS = 24, NOT_MEASURED = -1 };

/*
 * Makes the table of a season: HOURS of them for each of the days, without a
 * guest, and with no temperature measured. The caller owns the table and gives
 * it back with free. NULL: so many hours cannot be counted, or memory ran out.
 * days is at least 1.
 */
static struct hour *season_new(size_t days)
{
    /* SIZE: two products; the first one is asked about here */
    if (days > SIZE_MAX / HOURS)
        return NULL;
    size_t hours = days * HOURS;

    /* ALLOCATE: calloc asks about the second one, hours * sizeof, itself */
    struct hour *season = calloc(hours, sizeof *season);

    /* CHECK */
    if (season == NULL)
        return NULL;

    /* FILL: what is not zero; the guests are 0 already */
    for (size_t i = 0; i < hours; i++)
        season[i].water = NOT_MEASURED;

    /* HAND OVER */
    return season;
}

int main(void)
{
    size_t days = 92;
    struct hour *season = season_new(days);
    if (season == NULL) {
        fputs("no memory for the season\n", stderr);
        return EXIT_FAILURE;
    }

    struct hour *first_noon = &season[12];
    first_noon->guests += 31;
    first_noon->water = 22;
    printf("at 12: %u guests, water %d\n", first_noon->guests,
           first_noon->water);
    printf("at 13: %u guests, water %d\n", season[13].guests,
           season[13].water);

    /* RELEASE */
    free(season);

    /* a number from a damaged file */
    season = season_new(SIZE_MAX / 6);
    printf("a damaged file: %s\n", season == NULL ? "refused" : "a table");
    free(season);
    return EXIT_SUCCESS;
}
