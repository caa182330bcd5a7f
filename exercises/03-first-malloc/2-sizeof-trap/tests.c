#include "ring.h"
#include "exercise_test.h"

#include <stdlib.h>

START_TEST(a_new_ring_is_empty)
{
    struct sample *ring = new_ring(3);
    struct summary sum = ring_summary(ring, 3);
    ck_assert_uint_eq(sum.samples, 0);
    ck_assert_int_eq(sum.highest_m, 0);
    free(ring);
}
END_TEST

START_TEST(a_ring_of_one_keeps_the_latest_sample)
{
    struct sample *ring = new_ring(1);
    ring_put(ring, 1, 0, (struct sample){10, 300, 12.5f});
    ring_put(ring, 1, 1, (struct sample){20, 250, 13.0f});

    struct summary sum = ring_summary(ring, 1);
    ck_assert_uint_eq(sum.samples, 1);
    ck_assert_int_eq(sum.highest_m, 250);
    ck_assert_float_eq(sum.coldest, 13.0f);
    free(ring);
}
END_TEST

START_TEST(the_oldest_sample_makes_room)
{
    struct sample *ring = new_ring(4);
    for (size_t turn = 0; turn < 6; turn++) {
        struct sample sample = {(uint32_t)turn, 900 - 100 * (int32_t)turn,
                                (float)turn - 20.0f};
        ring_put(ring, 4, turn, sample);
    }

    struct summary sum = ring_summary(ring, 4);
    ck_assert_uint_eq(sum.samples, 4);
    ck_assert_int_eq(sum.highest_m, 700);
    ck_assert_float_eq(sum.coldest, -18.0f);
    free(ring);
}
END_TEST

START_TEST(a_half_full_ring_counts_what_it_has)
{
    struct sample *ring = new_ring(8);
    ring_put(ring, 8, 0, (struct sample){0, -3, -1.5f});
    ring_put(ring, 8, 1, (struct sample){5, -7, -0.5f});

    struct summary sum = ring_summary(ring, 8);
    ck_assert_uint_eq(sum.samples, 2);
    ck_assert_int_eq(sum.highest_m, -3);
    ck_assert_float_eq(sum.coldest, -1.5f);
    free(ring);
}
END_TEST

START_TEST(two_rings_are_alive_at_once)
{
    struct sample *up = new_ring(4);
    struct sample *down = new_ring(3);
    for (size_t turn = 0; turn < 4; turn++)
        ring_put(up, 4, turn, (struct sample){1, 5000, -30.0f});
    for (size_t turn = 0; turn < 3; turn++)
        ring_put(down, 3, turn, (struct sample){2, 40, 9.0f});

    ck_assert_int_eq(ring_summary(up, 4).highest_m, 5000);
    ck_assert_uint_eq(ring_summary(up, 4).samples, 4);
    ck_assert_int_eq(ring_summary(down, 3).highest_m, 40);
    ck_assert_uint_eq(ring_summary(down, 3).samples, 3);
    free(up);
    free(down);
}
END_TEST

START_TEST(a_ring_takes_the_bytes_of_its_samples)
{
    struct sample *ring = new_ring(8);
    ledger_at_most(1, 8 * sizeof(struct sample));
    free(ring);
}
END_TEST

START_TEST(the_radio_line_fits_or_says_so)
{
    char line[32];
    struct summary sum = {3, 11840, -52.5f};
    ck_assert(summary_line(&sum, line, sizeof line));
    ck_assert_str_eq(line, "n=3 top=11840m min=-52.5C");
    ck_assert(summary_line(&sum, line, 26));
    ck_assert(!summary_line(&sum, line, 25));
    ck_assert_str_eq(line, "");

    ck_assert(!summary_line(&sum, NULL, 0));

    struct summary none = {0};
    ck_assert(summary_line(&none, line, sizeof line));
    ck_assert_str_eq(line, "n=0");
}
END_TEST

Suite *exercise_suite(void)
{
    Suite *suite = suite_create("sizeof-trap");
    exercise_add(suite, a_new_ring_is_empty);
    exercise_add(suite, a_ring_of_one_keeps_the_latest_sample);
    exercise_add(suite, the_oldest_sample_makes_room);
    exercise_add(suite, a_half_full_ring_counts_what_it_has);
    exercise_add(suite, two_rings_are_alive_at_once);
    exercise_add(suite, a_ring_takes_the_bytes_of_its_samples);
    exercise_add(suite, the_radio_line_fits_or_says_so);
    return suite;
}
