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
    if (!refusal_happened())
        ledger_at_most(100, 10000);
}
END_TEST

START_TEST(lines_are_written_and_taken_apart)
{
    char line[80], other[80];
    memset(line, '.', sizeof line);
    snprintf(line, sizeof line, "%-8s|%5d|%05u|%zu|%.*s|%c|%x|%*s", "warm", -42, 42u,
             sizeof line, 2, "host", 'c', 42u, 4, "w");
    ck_assert_str_eq(line, "warm    |  -42|00042|80|ho|c|2a|   w");
    ck_assert_uint_eq(strcspn(line, "|"), 8);
    ck_assert_uint_eq(strspn(line, "warm"), 4);
    ck_assert_ptr_eq(strchr(line, 'w'), line);
    ck_assert_ptr_null(strstr(line, "cold"));
    ck_assert(strncmp(line, "warm", 4) == 0);
    ck_assert_int_eq(strtol("-42,", NULL, 10), -42);
    ck_assert_uint_eq(strtoul("42", NULL, 10), 42);
    strcpy(other, line);
    strcat(other, line);
    memcpy(other, "cold", 4);
    ck_assert_str_ne(other, line);
}
END_TEST

START_TEST(a_stream_is_written)
{
    char text[80] = "";
    FILE *stream = fmemopen(text, sizeof text, "w");
    ck_assert_ptr_nonnull(stream);
    fprintf(stream, "%4d %-4s\n", 7, "up");
    fputs("end", stream);
    fclose(stream);
    ck_assert_str_eq(text, "   7 up  \nend");
}
END_TEST

Suite *exercise_suite(void)
{
    Suite *suite = suite_create("warm");
    exercise_add(suite, the_usual_is_done);
    exercise_add(suite, lines_are_written_and_taken_apart);
    exercise_add(suite, a_stream_is_written);
    return suite;
}
