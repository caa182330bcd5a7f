#include "log.h"
#include "exercise_test.h"

#include <string.h>

START_TEST(a_new_log_is_empty)
{
    struct log *log = log_open("cellar.csv", 4);
    if (refusal_happened()) {
        ck_assert_ptr_null(log);
        return;
    }
    ck_assert_str_eq(log->path, "cellar.csv");
    ck_assert_uint_eq(log->slots, 4);
    ck_assert_ptr_null(log_warmest(log));
    log_close(log);
}
END_TEST

START_TEST(a_log_takes_as_many_readings_as_it_has_slots)
{
    struct log *log = log_open("cellar.csv", 2);
    if (refusal_happened()) {
        ck_assert_ptr_null(log);
        return;
    }
    ck_assert(log_add(log, 0, -18.5f));
    ck_assert(log_add(log, 60, -18.25f));
    ck_assert(!log_add(log, 120, -18.0f));

    const struct reading *warmest = log_warmest(log);
    ck_assert_uint_eq(warmest->second, 60);
    ck_assert_float_eq(warmest->celsius, -18.25f);
    log_close(log);
}
END_TEST

START_TEST(a_log_keeps_its_own_copy_of_the_path)
{
    char path[] = "ramp.csv";
    struct log *log = log_open(path, 1);
    ck_assert_str_eq(path, "ramp.csv");
    if (refusal_happened()) {
        ck_assert_ptr_null(log);
        return;
    }
    memset(path, 'x', strlen(path));
    ck_assert_str_eq(log->path, "ramp.csv");
    log_close(log);
}
END_TEST

START_TEST(two_logs_are_open_at_once)
{
    struct log *cellar = log_open("cellar.csv", 3);
    if (refusal_happened()) {
        ck_assert_ptr_null(cellar);
        return;
    }
    ck_assert(log_add(cellar, 10, 4.5f));

    struct log *ramp = log_open("ramp-with-a-longer-name.csv", 2);
    if (refusal_happened()) {
        ck_assert_ptr_null(ramp);
    } else {
        ck_assert(log_add(ramp, 20, 11.0f));
        ck_assert_str_eq(ramp->path, "ramp-with-a-longer-name.csv");
        ck_assert_float_eq(log_warmest(ramp)->celsius, 11.0f);
    }

    /* With or without the second log, the first one goes on. */
    ck_assert(log_add(cellar, 30, 4.0f));
    ck_assert_str_eq(cellar->path, "cellar.csv");
    ck_assert_float_eq(log_warmest(cellar)->celsius, 4.5f);
    log_close(ramp);
    log_close(cellar);
}
END_TEST

START_TEST(a_print_has_a_line_for_the_path_and_each_reading)
{
    char text[80] = "";
    struct log *log = log_open("cellar.csv", 3);
    FILE *out = fmemopen(text, sizeof text, "w");
    ck_assert_ptr_nonnull(out);
    if (log) {
        ck_assert(log_add(log, 0, 4.5f));
        ck_assert(log_add(log, 60, -1.5f));
        log_print(log, out);
    }
    fclose(out);
    log_close(log);
    ck_assert_str_eq(text, refusal_happened() ? "" : "# cellar.csv\n0,4.5\n60,-1.5\n");
}
END_TEST

START_TEST(a_full_log_is_printed_to_its_end)
{
    char text[80] = "";
    struct log *log = log_open("a", 1);
    FILE *out = fmemopen(text, sizeof text, "w");
    ck_assert_ptr_nonnull(out);
    if (log) {
        ck_assert(log_add(log, 7, 1.5f));
        log_print(log, out);
    }
    fclose(out);
    log_close(log);
    ck_assert_str_eq(text, refusal_happened() ? "" : "# a\n7,1.5\n");
}
END_TEST

Suite *exercise_suite(void)
{
    Suite *suite = suite_create("sensor-log");
    exercise_add(suite, a_new_log_is_empty);
    exercise_add(suite, a_log_takes_as_many_readings_as_it_has_slots);
    exercise_add(suite, a_log_keeps_its_own_copy_of_the_path);
    exercise_add(suite, two_logs_are_open_at_once);
    exercise_add(suite, a_print_has_a_line_for_the_path_and_each_reading);
    exercise_add(suite, a_full_log_is_printed_to_its_end);
    return suite;
}
