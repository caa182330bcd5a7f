#include "row.h"
#include "exercise_test.h"

#include <stdbool.h>
#include <stdio.h>
#include <string.h>

#define MOST 9

/* A line, and the fields that it has. */
struct line {
    const char *text;
    const char *field[MOST];
};

static const struct line well_formed[] = {
    {"", {""}},
    {"BX4417", {"BX4417"}},
    {",", {"", ""}},
    {"BX4417,robin,16.9", {"BX4417", "robin", "16.9"}},
    {"a,,c,", {"a", "", "c", ""}},
    {" a , b", {" a ", " b"}},
    {"\"\"", {""}},
    {"\"\",\"\"", {"", ""}},
    {"\"at dawn, in net 3\",x", {"at dawn, in net 3", "x"}},
    {"x,\"\"\"\"", {"x", "\""}},
    {"\"say \"\"hu\"\"\",\"\"\"\"\"\"", {"say \"hu\"", "\"\""}},
    {"1,2,3,4", {"1", "2", "3", "4"}},
    {"1,2,3,4,5", {"1", "2", "3", "4", "5"}},
    {"1,2,3,4,5,6,7,8,9", {"1", "2", "3", "4", "5", "6", "7", "8", "9"}},
};

static const char *const malformed[] = {
    "\"",
    "\"\"\"",
    "BX4417,robin,\"16.9",
    "BX4417,robin,\"16.9,at dawn",
    "BX4417,robin,16\"9",
    "BX4417,robin,\"16\"9,at dawn",
    "\"a\" ,b",
    "1,2,3,4,\"5",
    "1,2,3,4,5\"",
    "1,2,3,4,5,6,7,8,9,\"10",
};

#define COUNT(array) (sizeof(array) / sizeof *(array))

/* A row full of what must not be looked at. */
static struct row rubbish(void)
{
    struct row row;
    memset(&row, 'x', sizeof row);
    return row;
}

static void check_empty(const struct row *row)
{
    ck_assert_uint_eq(row->count, 0);
    ck_assert_ptr_null(row->field);
    ck_assert_uint_eq(row->room, 0);
}

static void check_fields(const struct row *row, const struct line *line)
{
    size_t count = 0;
    while (count < MOST && line->field[count] != NULL) {
        const char *field = row_field(row, count);
        ck_assert_msg(field != NULL, "field %zu is missing", count);
        ck_assert_str_eq(field, line->field[count]);
        count++;
    }
    ck_assert_uint_eq(row->count, count);
    ck_assert_ptr_null(row_field(row, count));
}

START_TEST(a_line_is_taken_apart)
{
    for (size_t i = 0; i < COUNT(well_formed); i++) {
        struct row row = rubbish();
        enum parse_result result = parse_line(well_formed[i].text, &row);
        if (refusal_happened()) {
            ck_assert_int_eq(result, NO_MEMORY);
            return;
        }
        ck_assert_int_eq(result, PARSED);
        check_fields(&row, &well_formed[i]);
        row_release(&row);
        check_empty(&row);
    }
}
END_TEST

START_TEST(a_malformed_line_is_reported)
{
    for (size_t i = 0; i < COUNT(malformed); i++) {
        struct row row = rubbish();
        enum parse_result result = parse_line(malformed[i], &row);
        if (refusal_happened()) {
            ck_assert_int_eq(result, NO_MEMORY);
            return;
        }
        ck_assert_int_eq(result, MALFORMED);
    }
}
END_TEST

START_TEST(after_a_malformed_line_the_row_is_empty)
{
    for (size_t i = 0; i < COUNT(malformed); i++) {
        struct row row = rubbish();
        ck_assert_int_ne(parse_line(malformed[i], &row), PARSED);
        check_empty(&row);
        ck_assert_ptr_null(row_field(&row, 0));
        row_release(&row);
        check_empty(&row);
        if (refusal_happened())
            return;
    }
}
END_TEST

START_TEST(a_row_may_be_released_after_any_result)
{
    for (size_t i = 0; i < COUNT(malformed); i++) {
        struct row row;
        parse_line(malformed[i], &row);
        row_release(&row);
        row_release(&row);
        if (refusal_happened())
            return;
    }
}
END_TEST

START_TEST(without_memory_the_row_is_empty)
{
    struct row row = rubbish();
    enum parse_result result = parse_line("1,\"2\",3,4,5,6,7,8,9,10", &row);
    if (refusal_happened()) {
        ck_assert_int_eq(result, NO_MEMORY);
        check_empty(&row);
    } else {
        ck_assert_int_eq(result, PARSED);
        ck_assert_uint_eq(row.count, 10);
        ck_assert_str_eq(row.field[9], "10");
    }
    row_release(&row);
}
END_TEST

START_TEST(a_malformed_line_between_good_ones_harms_neither)
{
    char text[] = "BX4418,wren,9.4";
    struct row one = rubbish(), other = rubbish(), bad = rubbish();
    bool first = parse_line("BX4417,robin", &one) == PARSED;
    enum parse_result result = parse_line("AK0731,blackcap,\"18.8", &bad);
    bool second = parse_line(text, &other) == PARSED;
    memset(text, 'x', sizeof text - 1);
    ck_assert_int_ne(result, PARSED);
    if (first) {
        ck_assert_uint_eq(one.count, 2);
        ck_assert_str_eq(one.field[0], "BX4417");
        ck_assert_str_eq(one.field[1], "robin");
        row_release(&one);
    }
    if (second) {
        ck_assert_uint_eq(other.count, 3);
        ck_assert_str_eq(other.field[0], "BX4418");
        ck_assert_str_eq(other.field[2], "9.4");
        row_release(&other);
    }
    if (!refusal_happened())
        ck_assert(first && second);
}
END_TEST

START_TEST(a_field_takes_no_more_than_it_needs)
{
    struct row row = rubbish();
    if (parse_line("BX4417,\"a \"\"b\"\"\",,7,8", &row) == PARSED) {
        size_t bytes = 7 + 10 + 1 + 2 + 2;
        ledger_at_most(5 + 2, bytes + (4 + 8) * sizeof *row.field);
        ck_assert_uint_eq(row.room, 8);
        row_release(&row);
    }
}
END_TEST

START_TEST(a_line_of_a_thousand_fields_grows_eight_times)
{
    char line[2 * 1000];
    for (size_t i = 0; i < sizeof line; i++)
        line[i] = i % 2 == 0 ? 'b' : ',';
    line[sizeof line - 1] = '\0';

    struct row row = rubbish();
    enum parse_result result = parse_line(line, &row);
    ck_assert_int_eq(result, PARSED);
    ledger_at_most(1000 + 9, 2 * 1000 + 8 * (2 * 1024 - 4));
    ck_assert_uint_eq(row.count, 1000);
    ck_assert_str_eq(row.field[0], "b");
    ck_assert_str_eq(row.field[999], "b");
    row_release(&row);
}
END_TEST

START_TEST(birds_are_weighed)
{
    static const char *const lines[] = {
        "BX4417,robin,16.5,\"at dawn, in net 3\"",
        "BX4418,wren,9.25",
        "BX4419,robin",
        "BX4420,great tit,heavy,",
        "BX4421,robin,",
        "BX4422,robin,\"17.25\"",
        "BX4423,robin,17.5 g",
    };
    struct weights sum = {.grams = 100, .birds = 7, .bad_lines = 1};
    int weighed = weigh(lines, COUNT(lines), 2, &sum);
    ck_assert_int_eq(weighed, refusal_happened() ? -1 : 0);
    ck_assert_double_eq(sum.grams, weighed == 0 ? 143 : 100);
    ck_assert_uint_eq(sum.birds, weighed == 0 ? 10 : 7);
    ck_assert_uint_eq(sum.bad_lines, weighed == 0 ? 5 : 1);
}
END_TEST

static const char *const hasty[] = {"AK0731,blackcap,18.5,\"in net 3",
                                    "AK0732,blackcap,19"};

START_TEST(malformed_lines_are_counted)
{
    struct weights sum = {0};
    int weighed = weigh(hasty, 2, 2, &sum);
    ck_assert_int_eq(weighed, refusal_happened() ? -1 : 0);
    ck_assert_uint_eq(sum.bad_lines, weighed == 0 ? 1 : 0);
    ck_assert_double_eq(sum.grams, weighed == 0 ? 19 : 0);
}
END_TEST

static void weigh_again(void *context)
{
    weigh(hasty, 2, 2, context);
}

START_TEST(a_station_may_be_hasty_every_day)
{
    struct weights sum = {0};
    ledger_steady(weigh_again, &sum, 20);
    ck_assert_uint_le(sum.bad_lines, 20);
}
END_TEST

Suite *exercise_suite(void)
{
    Suite *suite = suite_create("csv-fields");
    exercise_add(suite, a_line_is_taken_apart);
    exercise_add(suite, a_malformed_line_is_reported);
    exercise_add(suite, after_a_malformed_line_the_row_is_empty);
    exercise_add(suite, a_row_may_be_released_after_any_result);
    exercise_add(suite, without_memory_the_row_is_empty);
    exercise_add(suite, a_malformed_line_between_good_ones_harms_neither);
    exercise_add(suite, a_field_takes_no_more_than_it_needs);
    exercise_add(suite, a_line_of_a_thousand_fields_grows_eight_times);
    exercise_add(suite, birds_are_weighed);
    exercise_add(suite, malformed_lines_are_counted);
    exercise_add(suite, a_station_may_be_hasty_every_day);
    return suite;
}
