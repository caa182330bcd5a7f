#include "score.h"
#include "exercise_test.h"

/* Powers of two: every set of scores that is summed has a sum of its own. */
static const int doubling[] = {1, 2, 4, 8, 16, 32, 64, 128, 256, 512, 1024, 2048};

START_TEST(a_session_without_arrows_has_mean_zero)
{
    ck_assert_double_eq(window_mean(doubling, 0), 0.0);
    ck_assert_str_eq(form_of(doubling, 0), "steady");
}
END_TEST

START_TEST(few_scores_are_all_in_the_mean)
{
    ck_assert_double_eq(window_mean(doubling, 1), 1.0);
    ck_assert_double_eq(window_mean(doubling, 4), 15.0 / 4);
    ck_assert_double_eq(window_mean(doubling, 7), 127.0 / 7);
}
END_TEST

START_TEST(eight_scores_fill_the_window)
{
    ck_assert_double_eq(window_mean(doubling, 8), 255.0 / 8);
}
END_TEST

START_TEST(the_ninth_score_takes_the_place_of_the_first)
{
    ck_assert_double_eq(window_mean(doubling, 9), 510.0 / 8);
}
END_TEST

START_TEST(only_the_last_eight_of_a_hundred_count)
{
    int scores[100];
    for (int i = 0; i < 100; i++)
        scores[i] = i < 92 ? 7 : i - 90;
    ck_assert_double_eq(window_mean(scores, 100), (2 + 3 + 4 + 5 + 6 + 7 + 8 + 9) / 8.0);
    for (int i = 0; i < 100; i++)
        ck_assert_int_eq(scores[i], i < 92 ? 7 : i - 90);
}
END_TEST

START_TEST(the_form_compares_the_window_with_the_whole_session)
{
    const int falling[] = {9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 1, 1, 1, 1, 1, 1, 1};
    ck_assert_str_eq(form_of(falling, 18), "falling");
    ck_assert_str_eq(form_of(doubling, 12), "rising");
    ck_assert_str_eq(form_of(doubling, 8), "steady");
}
END_TEST

START_TEST(the_best_eight_in_a_row_are_found)
{
    const int scores[] = {1, 9, 9, 9, 9, 9, 9, 9, 9, 2, 9, 9, 9, 9, 9, 9, 9, 9};
    ck_assert_uint_eq(best_window(scores, 18), 1);
    ck_assert_uint_eq(best_window(scores, 8), 0);
    ck_assert_uint_eq(best_window(scores, 7), 0);
    const int few[] = {3, 4};
    ck_assert_uint_eq(best_window(few, 2), 0);
    ck_assert_uint_eq(best_window(doubling, 12), 4);
}
END_TEST

Suite *exercise_suite(void)
{
    Suite *suite = suite_create("score-window");
    exercise_add(suite, a_session_without_arrows_has_mean_zero);
    exercise_add(suite, few_scores_are_all_in_the_mean);
    exercise_add(suite, eight_scores_fill_the_window);
    exercise_add(suite, the_ninth_score_takes_the_place_of_the_first);
    exercise_add(suite, only_the_last_eight_of_a_hundred_count);
    exercise_add(suite, the_form_compares_the_window_with_the_whole_session);
    exercise_add(suite, the_best_eight_in_a_row_are_found);
    return suite;
}
