/* The rain of a year: the months of three stations, and the sums of the quarters. */
#include "matrix.h"

#include <stdio.h>
#include <stdlib.h>

enum { STATIONS = 3, MONTHS = 12, QUARTERS = 4 };

static const double measured[STATIONS][MONTHS] = {
    {41.5, 38.0, 44.2, 40.1, 61.3, 72.8, 80.4, 77.0, 55.5, 50.2, 48.9, 46.1},
    {88.1, 70.3, 79.6, 58.0, 66.6, 81.2, 84.9, 90.3, 76.7, 80.8, 92.4, 99.0},
    {12.2, 10.8, 19.4, 25.1, 33.0, 30.6, 22.7, 24.8, 31.9, 28.3, 20.0, 14.5},
};

static void fill(double **rain, double **quarter_of)
{
    for (size_t station = 0; station < STATIONS; station++) {
        for (size_t month = 0; month < MONTHS; month++)
            rain[station][month] = measured[station][month];
    }
    for (size_t month = 0; month < MONTHS; month++)
        quarter_of[month][month / 3] = 1;
}

static void print(double *const *matrix, size_t rows, size_t columns)
{
    for (size_t i = 0; i < rows; i++) {
        printf("station %zu ", i + 1);
        for (size_t j = 0; j < columns; j++)
            printf("%8.1f", matrix[i][j]);
        printf("\n");
    }
}

int main(void)
{
    double **rain = matrix_new(STATIONS, MONTHS);
    double **quarter_of = matrix_new(MONTHS, QUARTERS);
    double **sums = NULL;
    if (rain != NULL && quarter_of != NULL) {
        fill(rain, quarter_of);
        sums = matrix_product(rain, quarter_of, STATIONS, MONTHS, QUARTERS);
    }
    if (sums != NULL)
        print(sums, STATIONS, QUARTERS);
    else
        fputs("no memory for the tables\n", stderr);
    matrix_free(sums, STATIONS);
    matrix_free(quarter_of, MONTHS);
    matrix_free(rain, STATIONS);
    return sums != NULL ? EXIT_SUCCESS : EXIT_FAILURE;
}
