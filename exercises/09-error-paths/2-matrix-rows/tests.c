#include "matrix.h"
#include "exercise_test.h"

#include <stdint.h>
#include <stdlib.h>

/* A matrix, or NULL when an allocation for it was refused. */
static double **made(size_t rows, size_t columns)
{
    double **matrix = matrix_new(rows, columns);
    ck_assert_int_eq(matrix == NULL, refusal_happened());
    return matrix;
}

/* The numbers from first on, row by row. */
static void count_up(double **matrix, size_t rows, size_t columns, double first)
{
    for (size_t i = 0; i < rows; i++) {
        for (size_t j = 0; j < columns; j++)
            matrix[i][j] = first++;
    }
}

/* Whether it holds the numbers from first on, row by row, in steps. */
static bool counts_up(double *const *matrix, size_t rows, size_t columns, double first,
                      double step)
{
    bool all = true;
    for (size_t i = 0; i < rows; i++) {
        for (size_t j = 0; j < columns; j++) {
            all = all && matrix[i][j] == first;
            first += step;
        }
    }
    return all;
}

START_TEST(a_new_matrix_is_full_of_zeros)
{
    double **matrix = made(4, 3);
    if (matrix == NULL)
        return;
    ck_assert(counts_up(matrix, 4, 3, 0, 0));
    matrix_free(matrix, 4);
    matrix_free(NULL, 4);
}
END_TEST

START_TEST(each_number_has_a_place_of_its_own)
{
    double **matrix = made(5, 7);
    if (matrix == NULL)
        return;
    count_up(matrix, 5, 7, 1);
    ck_assert(counts_up(matrix, 5, 7, 1, 1));
    matrix_free(matrix, 5);
}
END_TEST

START_TEST(a_matrix_may_be_a_row_or_a_column)
{
    double **row = made(1, 40);
    if (row == NULL)
        return;
    double **column = made(9, 1);
    if (column != NULL) {
        count_up(row, 1, 40, 1);
        count_up(column, 9, 1, 100);
        ck_assert(counts_up(row, 1, 40, 1, 1));
        ck_assert(counts_up(column, 9, 1, 100, 1));
    }
    matrix_free(column, 9);
    matrix_free(row, 1);
}
END_TEST

START_TEST(there_is_no_matrix_without_numbers)
{
    ck_assert_ptr_null(matrix_new(0, 3));
    ck_assert_ptr_null(matrix_new(3, 0));
    ck_assert_ptr_null(matrix_new(0, 0));
}
END_TEST

/* As sizes they are no numbers of bytes: the product is none of a size_t. */
START_TEST(a_matrix_larger_than_any_memory_is_none)
{
    static const struct {
        size_t rows, columns;
    } sizes[] = {
        {SIZE_MAX, 1},
        {SIZE_MAX / sizeof(double *) + 2, 1},
        {2, SIZE_MAX / sizeof(double) + 2},
        {4, SIZE_MAX / 4 / sizeof(double) + 1},
        {64, SIZE_MAX / 64 + 1},
    };
    for (size_t i = 0; i < sizeof sizes / sizeof *sizes; i++)
        ck_assert_ptr_null(matrix_new(sizes[i].rows, sizes[i].columns));
}
END_TEST

START_TEST(a_matrix_takes_what_its_numbers_need)
{
    double **matrix = matrix_new(20, 30);
    ck_assert_ptr_nonnull(matrix);
    ledger_at_most(21, 20 * sizeof(double *) + 20 * 30 * sizeof(double));
    matrix_free(matrix, 20);
}
END_TEST

START_TEST(rows_become_columns)
{
    double **matrix = made(2, 3);
    if (matrix == NULL)
        return;
    count_up(matrix, 2, 3, 10);
    double **turned = matrix_turned(matrix, 2, 3);
    ck_assert_int_eq(turned == NULL, refusal_happened());
    if (turned != NULL) {
        ck_assert(turned[0][0] == 10 && turned[0][1] == 13);
        ck_assert(turned[1][0] == 11 && turned[1][1] == 14);
        ck_assert(turned[2][0] == 12 && turned[2][1] == 15);
    }
    ck_assert(counts_up(matrix, 2, 3, 10, 1));
    matrix_free(turned, 3);
    matrix_free(matrix, 2);
}
END_TEST

START_TEST(a_product_is_made_of_rows_and_columns)
{
    double **left = made(2, 3);
    double **right = left == NULL ? NULL : made(3, 4);
    if (right == NULL) {
        matrix_free(left, 2);
        return;
    }
    count_up(left, 2, 3, 1);
    count_up(right, 3, 4, 1);
    double **product = matrix_product(left, right, 2, 3, 4);
    ck_assert_int_eq(product == NULL, refusal_happened());
    if (product != NULL) {
        ck_assert(counts_up(product, 1, 4, 38, 6));
        ck_assert(counts_up(product + 1, 1, 4, 83, 15));
    }
    ck_assert(counts_up(left, 2, 3, 1, 1));
    ck_assert(counts_up(right, 3, 4, 1, 1));
    matrix_free(product, 2);
    matrix_free(right, 3);
    matrix_free(left, 2);
}
END_TEST

/* Whole numbers from -9 to 9, whose sums a double holds exactly. */
static void draw_numbers(double **matrix, size_t rows, size_t columns, unsigned *draw)
{
    for (size_t i = 0; i < rows; i++) {
        for (size_t j = 0; j < columns; j++) {
            *draw = *draw * 1664525u + 1013904223u;
            matrix[i][j] = (double)((*draw >> 16) % 19) - 9;
        }
    }
}

/* How many of its numbers are not those of the definition. */
static size_t wrong_in_product(double *const *product, double *const *left,
                               double *const *right, const size_t *size)
{
    size_t wrong = 0;
    for (size_t i = 0; i < size[0]; i++) {
        for (size_t j = 0; j < size[2]; j++) {
            double sum = 0;
            for (size_t k = 0; k < size[1]; k++)
                sum += left[i][k] * right[k][j];
            wrong += product[i][j] != sum;
        }
    }
    return wrong;
}

START_TEST(products_of_many_sizes_are_right)
{
    static const size_t sizes[][3] = {
        {1, 1, 1}, {1, 9, 1}, {9, 1, 9}, {3, 12, 4}, {8, 5, 2}, {6, 6, 6},
    };
    unsigned draw = 9;
    for (size_t n = 0; n < sizeof sizes / sizeof *sizes; n++) {
        const size_t *size = sizes[n];
        double **left = made(size[0], size[1]), **right = made(size[1], size[2]);
        draw_numbers(left, size[0], size[1], &draw);
        draw_numbers(right, size[1], size[2], &draw);
        double **product = matrix_product(left, right, size[0], size[1], size[2]);
        ck_assert_ptr_nonnull(product);
        ck_assert_uint_eq(wrong_in_product(product, left, right, size), 0);
        matrix_free(product, size[0]);
        matrix_free(right, size[1]);
        matrix_free(left, size[0]);
    }
}
END_TEST

START_TEST(two_matrices_do_not_share_numbers)
{
    double **one = made(3, 2);
    double **other = one == NULL ? NULL : made(3, 2);
    if (other != NULL) {
        count_up(one, 3, 2, 1);
        count_up(other, 3, 2, 50);
        ck_assert(counts_up(one, 3, 2, 1, 1));
        matrix_free(one, 3);
        ck_assert(counts_up(other, 3, 2, 50, 1));
        matrix_free(other, 3);
    } else {
        matrix_free(one, 3);
    }
}
END_TEST

Suite *exercise_suite(void)
{
    Suite *suite = suite_create("matrix-rows");
    exercise_add(suite, a_new_matrix_is_full_of_zeros);
    exercise_add(suite, each_number_has_a_place_of_its_own);
    exercise_add(suite, a_matrix_may_be_a_row_or_a_column);
    exercise_add(suite, there_is_no_matrix_without_numbers);
    exercise_add(suite, a_matrix_larger_than_any_memory_is_none);
    exercise_add(suite, a_matrix_takes_what_its_numbers_need);
    exercise_add(suite, rows_become_columns);
    exercise_add(suite, a_product_is_made_of_rows_and_columns);
    exercise_add(suite, products_of_many_sizes_are_right);
    exercise_add(suite, two_matrices_do_not_share_numbers);
    return suite;
}
