#include "invoice.h"
#include "exercise_test.h"

#include <limits.h>

START_TEST(a_short_number_is_filled_up_with_zeros)
{
    char *label = invoice_label(42);
    bool same = label && label_is(label, "INV-00042");
    bool other = label && label_is(label, "INV-42");
    label_release(label);
    ck_assert(same);
    ck_assert(!other);
}
END_TEST

START_TEST(a_number_of_five_digits_is_left_as_it_is)
{
    char *label = invoice_label(31415);
    bool same = label && label_is(label, "INV-31415\n");
    bool other = label && label_is(label, "INV-31416\n");
    label_release(label);
    ck_assert(same);
    ck_assert(!other);
}
END_TEST

START_TEST(the_longest_number_keeps_all_its_digits)
{
    char *label = invoice_label(INT_MAX);
    bool same = label && label_is(label, "INV-2147483647\r\n");
    bool cut = label && label_is(label, "INV-214748364\r\n");
    label_release(label);
    ck_assert(same);
    ck_assert(!cut);
}
END_TEST

START_TEST(two_labels_are_valid_at_the_same_time)
{
    char *first = invoice_label(7);
    char *second = invoice_label(4211);
    bool first_reads_00007 = first && label_is(first, "INV-00007");
    bool second_reads_04211 = second && label_is(second, "INV-04211");
    label_release(first);
    bool second_reads_04211_still = second && label_is(second, "INV-04211");
    label_release(second);
    ck_assert(first_reads_00007);
    ck_assert(second_reads_04211);
    ck_assert(second_reads_04211_still);
}
END_TEST

START_TEST(a_label_takes_one_block_of_its_own_size)
{
    char *label = invoice_label(123456);
    label_release(label);
    ledger_at_most(1, sizeof "INV-123456");
}
END_TEST

START_TEST(taking_back_no_label_does_nothing)
{
    label_release(NULL);
}
END_TEST

START_TEST(a_scan_is_compared_to_its_end)
{
    ck_assert(label_is("INV-00042", "INV-00042"));
    ck_assert(label_is("INV-00042", "INV-00042\r\n"));
    ck_assert(!label_is("INV-00042", "INV-000421"));
    ck_assert(!label_is("INV-00042", "INV-0004"));
    ck_assert(!label_is("INV-00042", "inv-00042\n"));
    ck_assert(!label_is("INV-00042", ""));
}
END_TEST

START_TEST(the_next_number_follows_the_highest)
{
    const int ids[] = {17, 40, 12};
    ck_assert_int_eq(invoice_next(ids, 3), 41);
    ck_assert_int_eq(invoice_next(ids, 1), 18);
    ck_assert_int_eq(invoice_next(NULL, 0), 1);
}
END_TEST

Suite *exercise_suite(void)
{
    Suite *suite = suite_create("invoice-label");
    exercise_add(suite, a_short_number_is_filled_up_with_zeros);
    exercise_add(suite, a_number_of_five_digits_is_left_as_it_is);
    exercise_add(suite, the_longest_number_keeps_all_its_digits);
    exercise_add(suite, two_labels_are_valid_at_the_same_time);
    exercise_add(suite, a_label_takes_one_block_of_its_own_size);
    exercise_add(suite, taking_back_no_label_does_nothing);
    exercise_add(suite, a_scan_is_compared_to_its_end);
    exercise_add(suite, the_next_number_follows_the_highest);
    return suite;
}
