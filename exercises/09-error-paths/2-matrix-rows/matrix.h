/*
 * Tables of numbers, such as the rain of each station in each month.
 *
 *     double **rain = matrix_new(stations, 12);
 *     rain[3][0] = 41.5;
 *     matrix_free(rain, stations);
 *
 * matrix[i][j] is the number in row i and column j. How many rows and columns
 * there are, the caller has to know; nothing in the matrix tells it. What
 * blocks a matrix is made of is the business of this module alone.
 */
#ifndef MATRIX_H
#define MATRIX_H

#include <stddef.h>

/*
 * Makes a matrix of zeros. The caller owns it and gives it back with
 * matrix_free.
 * NULL: rows or columns is 0, the matrix is larger than any memory, or memory
 * ran out. Then nothing is left of what was begun.
 */
double **matrix_new(size_t rows, size_t columns);

/*
 * Makes the matrix in which rows and columns have changed places: columns rows
 * of rows numbers. The given one stays the caller's, and the caller owns the
 * new one too. NULL: as for matrix_new.
 */
double **matrix_turned(double *const *matrix, size_t rows, size_t columns);

/*
 * Makes the product of left, which has rows times inner numbers, and right,
 * which has inner times columns. Both stay the caller's. The product has rows
 * times columns, and the caller owns it too. NULL: as for matrix_new.
 */
double **matrix_product(double *const *left, double *const *right,
                        size_t rows, size_t inner, size_t columns);

/* Gives a matrix back, of as many rows as it was made with. NULL is allowed. */
void matrix_free(double **matrix, size_t rows);

#endif
