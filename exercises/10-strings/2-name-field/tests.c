#include "card.h"
#include "exercise_test.h"

#include <stdlib.h>
#include <string.h>

/*
 * The fields, as byte arrays: what a field holds must not depend on where its
 * terminator is.
 */
static void check_field(const char *field, const char *expected)
{
    char wanted[FIELD] = {0};
    memcpy(wanted, expected, strlen(expected));
    ck_assert_mem_eq(field, wanted, FIELD);
}

START_TEST(new_cards_are_empty)
{
    struct card *cards = cards_new(3);
    if (refusal_happened()) {
        ck_assert_ptr_null(cards);
        return;
    }
    static const struct card empty[3];
    ck_assert_mem_eq(cards, empty, sizeof empty);
    ledger_at_most(1, sizeof empty);
    free(cards);
}
END_TEST

START_TEST(impossible_tables_are_refused)
{
    ck_assert_ptr_null(cards_new(0));
    ck_assert_ptr_null(cards_new(SIZE_MAX / sizeof(struct card) + 2));
}
END_TEST

START_TEST(short_names_are_set)
{
    struct card card = {.limit = 77};
    ck_assert(set_brand(&card, "visa"));
    ck_assert(set_bank(&card, "Rhein"));
    check_field(card.brand, "VISA");
    check_field(card.bank, "Rhein");
    ck_assert_uint_eq(card.limit, 77);
}
END_TEST

START_TEST(seven_letters_fit)
{
    struct card card = {.limit = 77};
    ck_assert(set_brand(&card, "maestro"));
    ck_assert(set_bank(&card, "Nordsee"));
    check_field(card.brand, "MAESTRO");
    check_field(card.bank, "Nordsee");
    ck_assert_uint_eq(card.limit, 77);
}
END_TEST

START_TEST(empty_names_are_set)
{
    struct card card = {"MAESTRO", 77, "Nordsee"};
    ck_assert(set_brand(&card, ""));
    ck_assert(set_bank(&card, ""));
    check_field(card.brand, "");
    check_field(card.bank, "");
    ck_assert_uint_eq(card.limit, 77);
}
END_TEST

START_TEST(old_letters_are_not_left_behind)
{
    struct card card = {"MAESTRO", 77, "Nordsee"};
    set_brand(&card, "jcb");
    set_bank(&card, "Elbe");
    check_field(card.brand, "JCB");
    check_field(card.bank, "Elbe");
}
END_TEST

START_TEST(a_short_name_does_not_touch_its_neighbours)
{
    struct card card = {"VISA", 0x01020304, "Rhein"};
    set_brand(&card, "amex");
    check_field(card.bank, "Rhein");
    ck_assert_uint_eq(card.limit, 0x01020304);
    set_bank(&card, "Isar");
    check_field(card.brand, "AMEX");
    ck_assert_uint_eq(card.limit, 0x01020304);
}
END_TEST

START_TEST(a_brand_of_eight_letters_is_cut_off)
{
    struct card card = {.limit = 0x01020304};
    ck_assert(!set_brand(&card, "girocard"));
    check_field(card.brand, "GIROCAR");
}
END_TEST

START_TEST(a_long_brand_leaves_the_limit_alone)
{
    struct card card = {"VISA", 0x01020304, "Rhein"};
    set_brand(&card, "mastercard");
    ck_assert_uint_eq(card.limit, 0x01020304);
    check_field(card.bank, "Rhein");
}
END_TEST

START_TEST(a_bank_of_eight_letters_is_cut_off)
{
    struct card card = {.limit = 0x01020304};
    ck_assert(!set_bank(&card, "Volksban"));
    check_field(card.bank, "Volksba");
    ck_assert(!set_bank(&card, "Sparkasse"));
    check_field(card.bank, "Sparkas");
    ck_assert_uint_eq(card.limit, 0x01020304);
}
END_TEST

START_TEST(a_line_has_its_parts_in_columns)
{
    struct card card = {"VISA", 1500, "Rhein"};
    char line[LINE];
    card_line(&card, line);
    ck_assert_str_eq(line, "VISA    limit 1500 at Rhein");
    struct card widest = {"MAESTRO", 4294967295u, "Nordsee"};
    card_line(&widest, line);
    ck_assert_str_eq(line, "MAESTRO limit 4294967295 at Nordsee");
}
END_TEST

START_TEST(two_tables_are_read)
{
    static const char *const lines[] = {
        "visa 1500 Rhein", "visa", "visa x Rhein", "", "jcb 1 2 3",
        "jcb 4294967296 Elbe", "jcb 7 Elbe",
    };
    size_t n, m;
    struct card *cards = cards_read(lines, 7, &n);
    struct card *others = cards_read(lines + 6, 1, &m);
    if (refusal_happened()) {
        ck_assert(cards == NULL || others == NULL);
        ck_assert(cards != NULL || n == 0);
        ck_assert(others != NULL || m == 0);
    } else {
        ck_assert_uint_eq(n, 2);
        check_field(cards[0].brand, "VISA");
        ck_assert_uint_eq(cards[0].limit, 1500);
        check_field(cards[0].bank, "Rhein");
        check_field(cards[1].brand, "JCB");
        ck_assert_uint_eq(m, 1);
        ck_assert_mem_eq(others, cards + 1, sizeof *others);
    }
    free(cards);
    free(others);
}
END_TEST

START_TEST(the_highest_limit_is_read)
{
    static const char *const lines[] = {"jcb 4294967295 Elbe"};
    size_t n;
    struct card *cards = cards_read(lines, 1, &n);
    ck_assert_uint_eq(n, !refusal_happened());
    if (cards != NULL)
        ck_assert_uint_eq(cards[0].limit, 4294967295u);
    free(cards);
}
END_TEST

START_TEST(a_table_without_cards_is_none)
{
    static const char *const lines[] = {"", "visa", " 15 Rhein"};
    size_t n = 9;
    ck_assert_ptr_null(cards_read(lines, 3, &n));
    ck_assert_uint_eq(n, 0);
}
END_TEST

START_TEST(a_long_bank_does_not_run_into_the_next_card)
{
    static const char *const lines[] = {"visa 1500 Sparkasse", "jcb 9 Elbe"};
    size_t n;
    struct card *cards = cards_read(lines, 2, &n);
    if (refusal_happened()) {
        ck_assert_ptr_null(cards);
        return;
    }
    char line[LINE];
    card_line(&cards[0], line);
    ck_assert_str_eq(line, "VISA    limit 1500 at Sparkas");
    free(cards);
}
END_TEST

START_TEST(a_long_bank_does_not_run_out_of_the_table)
{
    struct card *cards = cards_new(1);
    if (refusal_happened()) {
        ck_assert_ptr_null(cards);
        return;
    }
    char line[LINE];
    set_brand(cards, "visa");
    set_bank(cards, "Volksbank");
    card_line(cards, line);
    ck_assert_mem_eq(line, "VISA    limit 0 at Volksba", 26);
    free(cards);
}
END_TEST

Suite *exercise_suite(void)
{
    Suite *suite = suite_create("name-field");
    exercise_add(suite, new_cards_are_empty);
    exercise_add(suite, impossible_tables_are_refused);
    exercise_add(suite, short_names_are_set);
    exercise_add(suite, seven_letters_fit);
    exercise_add(suite, empty_names_are_set);
    exercise_add(suite, old_letters_are_not_left_behind);
    exercise_add(suite, a_short_name_does_not_touch_its_neighbours);
    exercise_add(suite, a_brand_of_eight_letters_is_cut_off);
    exercise_add(suite, a_long_brand_leaves_the_limit_alone);
    exercise_add(suite, a_bank_of_eight_letters_is_cut_off);
    exercise_add(suite, a_line_has_its_parts_in_columns);
    exercise_add(suite, two_tables_are_read);
    exercise_add(suite, the_highest_limit_is_read);
    exercise_add(suite, a_table_without_cards_is_none);
    exercise_add(suite, a_long_bank_does_not_run_into_the_next_card);
    exercise_add(suite, a_long_bank_does_not_run_out_of_the_table);
    return suite;
}
