/*
 * An object that a host loads before its first submission, built as those are:
 * what it does here, most submissions and their tests do too, and a tool that
 * translates code as it runs has then seen it.
 */
#include "exercise_test.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static char *join(const char *first, const char *second)
{
    size_t size = strlen(first) + strlen(second) + 2;
    char *line = malloc(size);
    if (line)
        snprintf(line, size, "%s %s", first, second);
    return line;
}

static int *count_up(size_t count)
{
    int *numbers = calloc(1, sizeof *numbers);
    for (size_t i = 0; numbers && i < count; i++) {
        int *more = realloc(numbers, (i + 1) * sizeof *numbers);
        if (!more) {
            free(numbers);
            return NULL;
        }
        numbers = more;
        numbers[i] = (int)i;
    }
    return numbers;
}

START_TEST(the_usual_is_done)
{
    char *line = join("warm", "host");
    ck_assert_ptr_nonnull(line);
    ck_assert_str_eq(line, "warm host");
    char *copy = strdup(line);
    memmove(copy, copy + 5, strlen(copy + 5) + 1);
    ck_assert_str_eq(copy, "host");
    ck_assert(memcmp(line, "warm", 4) == 0);
    int *numbers = count_up(20);
    ck_assert_int_eq(numbers[19], 19);
    ck_assert_uint_eq(strlen(line), 9);
    free(numbers);
    free(copy);
    free(line);
}
END_TEST

Suite *exercise_suite(void)
{
    Suite *suite = suite_create("warm");
    exercise_add(suite, the_usual_is_done);
    return suite;
}
