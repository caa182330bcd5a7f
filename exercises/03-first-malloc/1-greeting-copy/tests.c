#include "greeting.h"
#include "exercise_test.h"

#include <stdlib.h>
#include <string.h>

START_TEST(a_visitor_is_greeted_by_name)
{
    char *line = greet("Ngozi Okafor");
    ck_assert_str_eq(line, "Hello, Ngozi Okafor");
    free(line);
}
END_TEST

START_TEST(an_empty_name_leaves_the_opening)
{
    char *line = greet("");
    ck_assert_str_eq(line, "Hello, ");
    free(line);
}
END_TEST

START_TEST(a_name_of_seventy_letters_is_whole)
{
    char name[71];
    for (size_t i = 0; i < 70; i++)
        name[i] = (char)('a' + i % 26);
    name[70] = '\0';

    char *line = greet(name);
    ck_assert_uint_eq(strlen(line), 77);
    ck_assert(strncmp(line, "Hello, ", 7) == 0);
    ck_assert_str_eq(line + 7, name);
    free(line);
}
END_TEST

START_TEST(two_greetings_are_alive_at_once)
{
    char *first = greet("Ada Byron");
    char *second = greet("Jean-Luc Moreau");
    ck_assert_ptr_ne(first, second);
    ck_assert_str_eq(first, "Hello, Ada Byron");
    ck_assert_str_eq(second, "Hello, Jean-Luc Moreau");
    free(first);
    ck_assert_str_eq(second, "Hello, Jean-Luc Moreau");
    free(second);
}
END_TEST

START_TEST(the_name_is_only_read)
{
    char name[] = "Oksana";
    char *line = greet(name);
    ck_assert_str_eq(name, "Oksana");
    line[7] = 'X';
    ck_assert_str_eq(name, "Oksana");
    free(line);
}
END_TEST

START_TEST(a_greeting_takes_no_byte_too_many)
{
    char *line = greet("Konstantin");
    ledger_at_most(1, 18);
    free(line);
}
END_TEST

START_TEST(blanks_at_the_end_of_a_name_go)
{
    char typed[] = " Li Wei \t\r\n";
    tidy_name(typed);
    ck_assert_str_eq(typed, " Li Wei");

    char only_blanks[] = "  \n";
    tidy_name(only_blanks);
    ck_assert_str_eq(only_blanks, "");
}
END_TEST

START_TEST(only_blanks_are_no_name)
{
    ck_assert(has_letters("Li Wei"));
    ck_assert(has_letters("\t x \n"));
    ck_assert(!has_letters(" \t\r\n"));
    ck_assert(!has_letters(""));
}
END_TEST

START_TEST(a_row_is_centred_or_cut)
{
    char row[SCREEN_COLUMNS + 1];
    screen_row(row, "Hello, Li");
    ck_assert_str_eq(row, "               Hello, Li                ");
    screen_row(row, "0123456789012345678901234567890123456789");
    ck_assert_str_eq(row, "0123456789012345678901234567890123456789");
    screen_row(row, "0123456789012345678901234567890123456789+");
    ck_assert_str_eq(row, "0123456789012345678901234567890123456...");
}
END_TEST

Suite *exercise_suite(void)
{
    Suite *suite = suite_create("greeting-copy");
    exercise_add(suite, a_visitor_is_greeted_by_name);
    exercise_add(suite, an_empty_name_leaves_the_opening);
    exercise_add(suite, a_name_of_seventy_letters_is_whole);
    exercise_add(suite, two_greetings_are_alive_at_once);
    exercise_add(suite, the_name_is_only_read);
    exercise_add(suite, a_greeting_takes_no_byte_too_many);
    exercise_add(suite, blanks_at_the_end_of_a_name_go);
    exercise_add(suite, only_blanks_are_no_name);
    exercise_add(suite, a_row_is_centred_or_cut);
    return suite;
}
