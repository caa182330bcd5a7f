// expect: MEM-26 wrong-when-refused tests.c a_new_matrix_is_full_of_zeros when out of memory
// expect: MEM-24 unchecked-allocation matrix.c matrix_turned when out of memory
// expect: MEM-24 unchecked-allocation matrix.c matrix_product when out of memory
// why: half a matrix seems better than none, and nobody tells the caller where it ends
#include "matrix.h"

#include <stdint.h>
#include <stdlib.h>

double **matrix_new(size_t rows, size_t columns)
{
    if (rows == 0 || columns == 0 || columns > SIZE_MAX / sizeof(double) / rows)
        return NULL;

    double **matrix = malloc(rows * sizeof *matrix);
    if (matrix == NULL)
        return NULL;

    for (size_t i = 0; i < rows; i++) {
        matrix[i] = calloc(columns, sizeof *matrix[i]);
        if (matrix[i] == NULL)
            break;
    }
    return matrix;
}

double **matrix_turned(double *const *matrix, size_t rows, size_t columns)
{
    double **turned = matrix_new(columns, rows);
    if (turned == NULL)
        return NULL;
    for (size_t i = 0; i < rows; i++) {
        for (size_t j = 0; j < columns; j++)
            turned[j][i] = matrix[i][j];
    }
    return turned;
}

static double sum_of_products(const double *left, const double *right, size_t count)
{
    double sum = 0;
    for (size_t i = 0; i < count; i++)
        sum += left[i] * right[i];
    return sum;
}

double **matrix_product(double *const *left, double *const *right, size_t rows, size_t inner,
                        size_t columns)
{
    /* two rows are read along, which is quicker than a row and a column */
    double **turned = matrix_turned(right, inner, columns);
    if (turned == NULL)
        return NULL;

    double **product = matrix_new(rows, columns);
    if (product == NULL) {
        matrix_free(turned, columns);
        return NULL;
    }

    for (size_t i = 0; i < rows; i++) {
        for (size_t j = 0; j < columns; j++)
            product[i][j] = sum_of_products(left[i], turned[j], inner);
    }
    matrix_free(turned, columns);
    return product;
}

void matrix_free(double **matrix, size_t rows)
{
    if (matrix == NULL)
        return;
    for (size_t i = 0; i < rows; i++)
        free(matrix[i]);
    free(matrix);
}
