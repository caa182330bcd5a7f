// expect: MEM-26 wrong-when-refused tests.c mean_and_range_are_those_of_the_last when out of memory
// why: a refused call is a failure everywhere else, so it is reported here too
#include "series.h"

#include <stdint.h>
#include <stdlib.h>
#include <string.h>

enum { FIRST_CAPACITY = 16 };

/* Gives the series a block for n readings, at least 1. -1: as it was. */
static int resize(struct series *series, size_t n)
{
    if (n > SIZE_MAX / sizeof *series->value)
        return -1;
    double *value = realloc(series->value, n * sizeof *value);
    if (value == NULL)
        return -1;
    series->value = value;
    series->capacity = n;
    return 0;
}

int series_add(struct series *series, double value)
{
    if (series->count == series->capacity) {
        size_t more = FIRST_CAPACITY;
        if (series->capacity > 0)
            more = 2 * series->capacity;
        if (resize(series, more) != 0)
            return -1;
    }
    series->value[series->count] = value;
    series->count++;
    return 0;
}

int keep_last(struct series *series, size_t k)
{
    if (k > series->count)
        return -1;
    if (k == 0) {
        series_release(series);
        return 0;
    }

    size_t forgotten = series->count - k;
    memmove(series->value, series->value + forgotten,
            k * sizeof *series->value);
    series->count = k;
    if (resize(series, k) != 0)
        return -1;
    return 0;
}

double series_mean(const struct series *series)
{
    double sum = 0;
    for (size_t i = 0; i < series->count; i++)
        sum += series->value[i];
    return series->count == 0 ? 0 : sum / (double)series->count;
}

double series_range(const struct series *series)
{
    if (series->count == 0)
        return 0;
    double lowest = series->value[0];
    double highest = series->value[0];
    for (size_t i = 1; i < series->count; i++) {
        if (series->value[i] < lowest)
            lowest = series->value[i];
        if (series->value[i] > highest)
            highest = series->value[i];
    }
    return highest - lowest;
}

void series_release(struct series *series)
{
    free(series->value);
    *series = (struct series){0};
}
