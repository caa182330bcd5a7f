#include "badge.h"
#include "exercise_test.h"

#include <stdlib.h>
#include <string.h>

START_TEST(a_short_name_is_filled_up_with_blanks)
{
    char *line = badge_line("Noor", 24);
    ck_assert_ptr_nonnull(line);
    ck_assert_str_eq(line, "Noor                    ");
    free(line);
}
END_TEST

START_TEST(a_long_name_is_cut_at_the_width)
{
    char *line = badge_line("Bartholomew Featherstonehaugh", 24);
    ck_assert_ptr_nonnull(line);
    ck_assert_str_eq(line, "Bartholomew Featherstone");
    free(line);
}
END_TEST

START_TEST(a_name_as_long_as_the_card_stays_whole)
{
    char *line = badge_line("Wilhelmina van der Meer, Bureau of Tides", 40);
    ck_assert_ptr_nonnull(line);
    ck_assert_str_eq(line, "Wilhelmina van der Meer, Bureau of Tides");
    free(line);
}
END_TEST

START_TEST(two_lines_stay_alive_side_by_side)
{
    char *first = badge_line("Marta Kowalczyk", 24);
    char *second = badge_line("Tunde Adebayo", 24);
    ck_assert_ptr_nonnull(first);
    ck_assert_ptr_nonnull(second);
    ck_assert_str_eq(first, "Marta Kowalczyk         ");
    ck_assert_str_eq(second, "Tunde Adebayo           ");
    free(second);
    free(first);
}
END_TEST

START_TEST(the_name_itself_is_left_alone)
{
    char name[] = "Grace Hopper, Compilers";
    char *line = badge_line(name, 56);
    ck_assert_ptr_nonnull(line);
    ck_assert_str_eq(name, "Grace Hopper, Compilers");
    free(line);
}
END_TEST

START_TEST(a_line_takes_one_block_of_its_width_and_one_byte)
{
    char *line = badge_line("Lagos Weather Office", 40);
    ledger_at_most(1, 41);
    free(line);
}
END_TEST

START_TEST(a_rule_has_dashes_in_every_column)
{
    char *rule = badge_rule(24);
    ck_assert_ptr_nonnull(rule);
    ck_assert_str_eq(rule, "------------------------");
    free(rule);
}
END_TEST

START_TEST(the_card_is_as_wide_as_its_longest_text)
{
    const struct guest guests[] = {
        {"Noor", "-"},
        {"Ines", "Institute for Slow Railway Traffic"},
    };
    ck_assert_int_eq(badge_width(guests, 1), 24);
    ck_assert_int_eq(badge_width(guests, 2), 34);

    const struct guest long_name = {"Wilhelmina Sophia van den Berg", "Rail"};
    ck_assert_int_eq(badge_width(&long_name, 1), 30);
}
END_TEST

Suite *exercise_suite(void)
{
    Suite *suite = suite_create("badge-printer");
    exercise_add(suite, a_short_name_is_filled_up_with_blanks);
    exercise_add(suite, a_long_name_is_cut_at_the_width);
    exercise_add(suite, a_name_as_long_as_the_card_stays_whole);
    exercise_add(suite, two_lines_stay_alive_side_by_side);
    exercise_add(suite, the_name_itself_is_left_alone);
    exercise_add(suite, a_line_takes_one_block_of_its_width_and_one_byte);
    exercise_add(suite, a_rule_has_dashes_in_every_column);
    exercise_add(suite, the_card_is_as_wide_as_its_longest_text);
    return suite;
}
