#include "sensors.h"
#include "exercise_test.h"

#include <string.h>

/*
 * One shift of readings. Two shifts that are passed by value lie side by side
 * on the stack. So what stands behind the readings is known, and this file
 * shows the same result on every machine: COLDEST, below anything that a
 * sensor can measure.
 */
struct shift {
    int reading[6];
};

#define COLDEST {{-274, -274, -274, -274, -274, -274}}

static int max_of(struct shift shift, struct shift behind)
{
    (void)behind;
    return max_reading(shift.reading, 6);
}

static int line_of(char *out, size_t size, struct shift shift,
                   struct shift behind)
{
    (void)behind;
    struct sensor s = sensor_make("dock", shift.reading, 6, 2);
    sensor_allow(&s, 1);
    sensor_skip(&s, 1);
    return sensor_line(out, size, &s);
}

/* Leaves zeros in the part of the stack that the next call will use. */
static void rinse_stack(void)
{
    char part[4096];
    memset(part, 0, sizeof part);
}

START_TEST(the_highest_may_stand_first_or_last)
{
    const struct shift coldest = COLDEST;
    const struct shift first = {{7, 3, 1, 2, 5, 4}};
    const struct shift last = {{1, 3, 4, 2, 5, 8}};
    ck_assert_int_eq(max_of(first, coldest), 7);
    ck_assert_int_eq(max_of(last, coldest), 8);
}
END_TEST

START_TEST(below_zero_the_highest_is_still_found)
{
    const struct shift coldest = COLDEST;
    const struct shift freezer = {{-19, -18, -21, -12, -18, -20}};
    ck_assert_int_eq(max_of(freezer, coldest), -12);
}
END_TEST

START_TEST(a_reading_at_the_limit_is_no_alarm)
{
    const int reading[] = {-16, -15, -14, -9, -15};
    rinse_stack();
    struct sensor s = sensor_make("door", reading, 5, -15);
    ck_assert_int_eq(alarm_count(&s), 2);
}
END_TEST

START_TEST(a_tolerance_moves_the_limit)
{
    const int reading[] = {2, 3, 4, 5};
    rinse_stack();
    struct sensor s = sensor_make("dock", reading, 4, 2);
    sensor_allow(&s, 1);
    ck_assert_int_eq(alarm_count(&s), 2);
    sensor_allow(&s, 0);
    ck_assert_int_eq(alarm_count(&s), 3);
}
END_TEST

START_TEST(the_warm_up_raises_no_alarm)
{
    const int reading[] = {20, 12, 4, 9};
    rinse_stack();
    struct sensor s = sensor_make("new shelf", reading, 4, 8);
    sensor_skip(&s, 2);
    ck_assert_int_eq(alarm_count(&s), 1);
    sensor_skip(&s, 4);
    ck_assert_int_eq(alarm_count(&s), 0);
}
END_TEST

START_TEST(two_sensors_do_not_share_their_limits)
{
    const int reading[] = {1, 4, 6};
    rinse_stack();
    struct sensor strict = sensor_make("medicine", reading, 3, 3);
    rinse_stack();
    struct sensor easy = sensor_make("cheese", reading, 3, 5);
    ck_assert_int_eq(alarm_count(&strict), 2);
    ck_assert_int_eq(alarm_count(&easy), 1);
}
END_TEST

START_TEST(the_line_names_place_number_highest_and_alarms)
{
    const struct shift coldest = COLDEST;
    const struct shift dock = {{9, 1, 3, 2, 6, -1}};
    char line[64];
    int length = line_of(line, sizeof line, dock, coldest);
    ck_assert_str_eq(line, "dock: 6 readings, highest 9, alarms 1");
    ck_assert_int_eq(length, (int)strlen(line));
}
END_TEST

Suite *exercise_suite(void)
{
    Suite *suite = suite_create("two-witnesses");
    exercise_add(suite, the_highest_may_stand_first_or_last);
    exercise_add(suite, below_zero_the_highest_is_still_found);
    exercise_add(suite, a_reading_at_the_limit_is_no_alarm);
    exercise_add(suite, a_tolerance_moves_the_limit);
    exercise_add(suite, the_warm_up_raises_no_alarm);
    exercise_add(suite, two_sensors_do_not_share_their_limits);
    exercise_add(suite, the_line_names_place_number_highest_and_alarms);
    return suite;
}
