/*
 * The readings of a weather station, one per minute, oldest first. Before a
 * report is sent, only the last few of them are kept.
 *
 *     struct series series = {0};
 *     series_add(&series, 21.5);
 *     keep_last(&series, 10);
 *     double mean = series_mean(&series);
 *     series_release(&series);
 */
#ifndef SERIES_H
#define SERIES_H

#include <stddef.h>

struct series {
    double *value;          /* room for capacity of them; NULL: no room */
    size_t count;
    size_t capacity;
};

/*
 * Adds a reading behind the others. The room doubles when it is full, from 0
 * to 16. Returns 0. -1: memory ran out, or more readings cannot be counted in
 * bytes; the series is as it was.
 */
int series_add(struct series *series, double value);

/*
 * Keeps the last k readings, in their order, and forgets the others. The block
 * is made as small as they need; for k == 0 it is given back with free.
 * When the library refuses the smaller block, the larger one stays in use, and
 * capacity tells its size. The readings are the last k all the same.
 * Returns 0. -1: there are fewer than k; the series is as it was.
 */
int keep_last(struct series *series, size_t k);

/* The mean of all readings; 0 when there are none. */
double series_mean(const struct series *series);

/* The difference of the highest and the lowest; 0 when there are none. */
double series_range(const struct series *series);

/* Gives the block back. The series is empty then, and can be used again. */
void series_release(struct series *series);

#endif
