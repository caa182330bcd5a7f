#include "series.h"
#include "exercise_test.h"

#include <stdint.h>

/* Adds first, first + 1, ... Returns how many; fewer when one was refused. */
static size_t add_all(struct series *s, double first, size_t n)
{
    size_t added = 0;
    while (added < n && series_add(s, first + (double)added) == 0)
        added++;
    return added;
}

/* first, first + 1, ... and nothing else. */
static void check_values(const struct series *s, double first, size_t count)
{
    ck_assert_uint_eq(s->count, count);
    ck_assert(s->capacity >= count);
    for (size_t i = 0; i < count; i++) {
        if (s->value[i] != first + (double)i)
            ck_assert_double_eq(s->value[i], first + (double)i);
    }
}

/* The bytes that the series holds, in one block; nothing by hand. */
static void check_held(size_t bytes)
{
    struct ledger_count c = ledger_count();
    if (!c.available || refusal_happened())
        return;
    ck_assert_uint_eq(c.live_blocks, bytes > 0);
    ck_assert_uint_eq(c.live_bytes, bytes);
}

START_TEST(readings_stand_in_their_order)
{
    struct series s = {0};
    size_t added = add_all(&s, 5, 40);
    check_values(&s, 5, added);
    ck_assert(added == 40 || refusal_happened());
    series_release(&s);
    ck_assert_ptr_null(s.value);
    ck_assert_uint_eq(s.count, 0);
    ck_assert_uint_eq(s.capacity, 0);
}
END_TEST

START_TEST(a_refused_reading_changes_nothing)
{
    struct series s = {0};
    size_t refused = 0;
    for (int i = 0; i < 40; i++) {
        size_t count = s.count, capacity = s.capacity;
        if (series_add(&s, (double)count) != 0) {
            refused++;
            ck_assert_uint_eq(s.capacity, capacity);
            check_values(&s, 0, count);
        }
    }
    ck_assert_uint_eq(refused, refusal_happened());
    check_values(&s, 0, 40 - refused);
    series_release(&s);
}
END_TEST

START_TEST(more_than_can_be_counted_is_refused)
{
    /* no machine has so many; twice as many are more bytes than SIZE_MAX */
    size_t many = SIZE_MAX / sizeof(double) / 2 + 1;
    struct series s = {.count = many, .capacity = many};
    ck_assert_int_eq(series_add(&s, 1), -1);
    ck_assert_ptr_null(s.value);
    ck_assert_uint_eq(s.count, many);
    ck_assert_uint_eq(s.capacity, many);
    ledger_at_most(0, 0);
}
END_TEST

START_TEST(mean_and_range_of_nothing_are_zero)
{
    struct series s = {0};
    ck_assert_double_eq(series_mean(&s), 0);
    ck_assert_double_eq(series_range(&s), 0);
    ck_assert_int_eq(keep_last(&s, 0), 0);
    ck_assert_int_eq(keep_last(&s, 1), -1);
    series_release(&s);
}
END_TEST

START_TEST(mean_and_range_are_those_of_the_last)
{
    static const double readings[] = {4, -2.5, 19, 3, 7.5, -1, 2};
    struct series s = {0};
    for (size_t i = 0; i < 7; i++)
        series_add(&s, readings[i]);
    if (!refusal_happened()) {
        ck_assert_double_eq(series_range(&s), 21.5);
        ck_assert_int_eq(keep_last(&s, 4), 0);
        ck_assert_double_eq(series_mean(&s), 11.5 / 4);
        ck_assert_double_eq(series_range(&s), 8.5);
        ck_assert_double_eq(s.value[0], 3);
    }
    series_release(&s);
}
END_TEST

START_TEST(the_last_few_of_many_are_kept)
{
    struct series s = {0};
    if (add_all(&s, 0, 100) == 100) {
        ck_assert_int_eq(keep_last(&s, 10), 0);
        check_values(&s, 90, 10);
    }
    series_release(&s);
}
END_TEST

START_TEST(each_number_of_the_last_can_be_kept)
{
    for (size_t k = 1; k <= 21; k++) {
        struct series s = {0};
        if (add_all(&s, 0, 21) == 21) {
            ck_assert_int_eq(keep_last(&s, k), 0);
            check_values(&s, (double)(21 - k), k);
            check_held(k * sizeof *s.value);
        }
        series_release(&s);
        if (refusal_happened())
            return;
    }
}
END_TEST

/* Keeps k of a series whose last reading is 99. */
static void trim_and_check(struct series *s, size_t k)
{
    ck_assert_int_eq(keep_last(s, k), 0);
    check_values(s, (double)(100 - k), k);
    if (!refusal_happened())
        ck_assert_uint_eq(s->capacity, k);
    check_held(k * sizeof *s->value);
}

START_TEST(the_block_is_as_small_as_it_can_be)
{
    struct series s = {0};
    if (add_all(&s, 0, 100) == 100) {
        trim_and_check(&s, 30);
        trim_and_check(&s, 30);
        trim_and_check(&s, 7);
        trim_and_check(&s, 0);
        ck_assert_ptr_null(s.value);
    }
    series_release(&s);
}
END_TEST

START_TEST(a_refused_smaller_block_is_no_failure)
{
    struct series s = {0};
    size_t added = add_all(&s, 0, 50);
    if (added == 50) {
        ck_assert_int_eq(keep_last(&s, 33), 0);
        check_values(&s, 17, 33);
        ck_assert_uint_eq(s.capacity, refusal_happened() ? 64 : 33);
    } else {
        check_values(&s, 0, added);
    }
    series_release(&s);
}
END_TEST

START_TEST(a_trimmed_series_can_grow_again)
{
    struct series s = {0};
    size_t added = add_all(&s, 0, 20);
    if (added == 20) {
        ck_assert_int_eq(keep_last(&s, 5), 0);
        added = add_all(&s, 20, 60);
        check_values(&s, 15, 5 + added);
        ck_assert(added == 60 || refusal_happened());
    }
    series_release(&s);
}
END_TEST

START_TEST(more_than_there_are_cannot_be_kept)
{
    struct series s = {0};
    size_t added = add_all(&s, 3, 9);
    size_t capacity = s.capacity;
    ck_assert_int_eq(keep_last(&s, added + 1), -1);
    check_values(&s, 3, added);
    ck_assert_uint_eq(s.capacity, capacity);
    series_release(&s);
}
END_TEST

START_TEST(an_empty_series_can_be_used_again)
{
    struct series s = {0};
    add_all(&s, 0, 17);
    ck_assert_int_eq(keep_last(&s, 0), 0);
    check_held(0);
    check_values(&s, 0, 0);
    size_t added = add_all(&s, 8, 3);
    check_values(&s, 8, added);
    series_release(&s);
}
END_TEST

START_TEST(two_stations_are_trimmed_apart)
{
    struct series one = {0}, other = {0};
    size_t first = add_all(&one, 0, 30);
    size_t second = add_all(&other, 1000, 45);
    if (first == 30 && second == 45) {
        ck_assert_int_eq(keep_last(&one, 12), 0);
        ck_assert_int_eq(keep_last(&other, 3), 0);
        check_values(&one, 18, 12);
        check_values(&other, 1042, 3);
    } else {
        check_values(&one, 0, first);
        check_values(&other, 1000, second);
    }
    series_release(&one);
    series_release(&other);
}
END_TEST

/* 16 to 128 readings, and one smaller block. */
START_TEST(trimming_takes_one_allocation)
{
    struct series s = {0};
    add_all(&s, 0, 100);
    keep_last(&s, 60);
    ledger_at_most(5, (16 + 32 + 64 + 128 + 60) * sizeof *s.value);
    series_release(&s);
}
END_TEST

Suite *exercise_suite(void)
{
    Suite *suite = suite_create("history-trim");
    exercise_add(suite, readings_stand_in_their_order);
    exercise_add(suite, a_refused_reading_changes_nothing);
    exercise_add(suite, more_than_can_be_counted_is_refused);
    exercise_add(suite, mean_and_range_of_nothing_are_zero);
    exercise_add(suite, mean_and_range_are_those_of_the_last);
    exercise_add(suite, the_last_few_of_many_are_kept);
    exercise_add(suite, each_number_of_the_last_can_be_kept);
    exercise_add(suite, the_block_is_as_small_as_it_can_be);
    exercise_add(suite, a_refused_smaller_block_is_no_failure);
    exercise_add(suite, a_trimmed_series_can_grow_again);
    exercise_add(suite, more_than_there_are_cannot_be_kept);
    exercise_add(suite, an_empty_series_can_be_used_again);
    exercise_add(suite, two_stations_are_trimmed_apart);
    exercise_add(suite, trimming_takes_one_allocation);
    return suite;
}
