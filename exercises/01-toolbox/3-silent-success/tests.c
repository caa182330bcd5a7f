#include "config.h"
#include "exercise_test.h"

#include <stdlib.h>
#include <string.h>

START_TEST(two_quoted_values_stay_alive_side_by_side)
{
    char *name = quote_value("harbour cam");
    char *path = quote_value("/srv/cam/pictures");
    ck_assert_ptr_nonnull(name);
    ck_assert_ptr_nonnull(path);
    ck_assert_str_eq(name, "\"harbour cam\"");
    ck_assert_str_eq(path, "\"/srv/cam/pictures\"");
    free(path);
    free(name);
}
END_TEST

START_TEST(the_value_itself_is_left_alone)
{
    char value[] = "0.0.0.0:8080";
    free(quote_value(value));
    ck_assert_str_eq(value, "0.0.0.0:8080");
}
END_TEST

START_TEST(a_value_takes_one_block_with_just_enough_room)
{
    char *quoted = quote_value("View from the old crane to the west");
    ledger_at_most(1, strlen("\"View from the old crane to the west\"") + 1);
    free(quoted);
}
END_TEST

START_TEST(an_empty_value_is_two_quotes)
{
    const struct setting password = {"password", ""};
    char line[40];
    ck_assert_int_eq(setting_line(line, sizeof line, &password), 14);
    ck_assert_str_eq(line, "password = \"\"\n");
}
END_TEST

START_TEST(short_values_are_quoted)
{
    const struct setting port = {"port", "8"};
    const struct setting listen = {"listen", "0.0.0.0:8080"};
    char line[40];
    ck_assert_int_eq(setting_line(line, sizeof line, &port), 11);
    ck_assert_str_eq(line, "port = \"8\"\n");
    ck_assert_int_eq(setting_line(line, sizeof line, &listen), 24);
    ck_assert_str_eq(line, "listen = \"0.0.0.0:8080\"\n");
}
END_TEST

START_TEST(long_values_are_neither_cut_nor_left_bare)
{
    const struct setting title = {
        "title", "View from the old crane to the west"};
    const struct setting licence = {
        "licence", "pictures are free to use when the harbour is named"};
    char line[120];
    setting_line(line, sizeof line, &title);
    ck_assert_str_eq(line,
                     "title = \"View from the old crane to the west\"\n");
    setting_line(line, sizeof line, &licence);
    ck_assert_str_eq(line, "licence = \"pictures are free to use when the "
                           "harbour is named\"\n");
}
END_TEST

START_TEST(a_short_line_buffer_gets_the_beginning)
{
    const struct setting name = {"name", "harbour cam"};
    char line[12];
    int length = setting_line(line, sizeof line, &name);
    ck_assert_int_eq(length, (int)strlen("name = \"harbour cam\"\n"));
    ck_assert_str_eq(line, "name = \"har");
}
END_TEST

START_TEST(a_value_with_a_quote_or_a_line_break_is_refused)
{
    const struct setting disk = {"disk", "12\" drive"};
    char line[40] = "left over";
    ck_assert(!value_fits("two\nlines"));
    ck_assert(value_fits("12 inch drive"));
    ck_assert_int_eq(setting_line(line, sizeof line, &disk), -1);
    ck_assert_str_eq(line, "");
}
END_TEST

START_TEST(a_section_is_written_whole_or_not_at_all)
{
    const struct setting settings[] = {{"port", "8080"}, {"user", "cam"}};
    char text[40];
    ck_assert(config_text(text, sizeof text, "camera", settings, 2));
    ck_assert_str_eq(text, "[camera]\nport = \"8080\"\nuser = \"cam\"\n");
    /* 36 letters and the terminator */
    ck_assert(config_text(text, 37, "camera", settings, 2));
    ck_assert(!config_text(text, 36, "camera", settings, 2));
    ck_assert(!config_text(text, 30, "camera", settings, 2));
    ck_assert_str_eq(text, "");
}
END_TEST

Suite *exercise_suite(void)
{
    Suite *suite = suite_create("silent-success");
    exercise_add(suite, two_quoted_values_stay_alive_side_by_side);
    exercise_add(suite, the_value_itself_is_left_alone);
    exercise_add(suite, a_value_takes_one_block_with_just_enough_room);
    exercise_add(suite, an_empty_value_is_two_quotes);
    exercise_add(suite, short_values_are_quoted);
    exercise_add(suite, long_values_are_neither_cut_nor_left_bare);
    exercise_add(suite, a_short_line_buffer_gets_the_beginning);
    exercise_add(suite, a_value_with_a_quote_or_a_line_break_is_refused);
    exercise_add(suite, a_section_is_written_whole_or_not_at_all);
    return suite;
}
