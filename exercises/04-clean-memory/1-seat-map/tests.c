#include "seats.h"
#include "exercise_test.h"

#include <stdlib.h>
#include <string.h>

enum { HALL = 48, PER_ROW = 12 };

/*
 * The allocator likes to give the next block of a size where the last one was.
 * So the show before decides what a value that nobody sets looks like in the
 * plain run: here it was a show without any sale.
 */
static struct seat *after_an_empty_show(void)
{
    struct seat *before = seats_new(HALL, PER_ROW);
    memset(before, 0, HALL * sizeof *before);
    free(before);
    return seats_new(HALL, PER_ROW);
}

START_TEST(every_seat_has_its_row_number_and_price)
{
    struct seat *seats = seats_new(HALL, PER_ROW);
    for (size_t i = 0; i < HALL; i++) {
        ck_assert_uint_eq(seats[i].row, i / PER_ROW + 1);
        ck_assert_uint_eq(seats[i].number, i % PER_ROW + 1);
        ck_assert_uint_eq(seats[i].price_cents, USUAL_PRICE);
    }
    free(seats);
}
END_TEST

START_TEST(a_new_show_has_all_its_seats)
{
    struct seat *seats = after_an_empty_show();
    ck_assert_uint_eq(seats_left(seats, HALL), HALL);
    ck_assert_uint_eq(seats_takings(seats, HALL), 0);
    free(seats);
}
END_TEST

START_TEST(the_show_after_a_sold_out_one_is_empty)
{
    struct seat *seats = after_an_empty_show();
    for (size_t i = 0; i < HALL; i++)
        ck_assert(seat_sell(&seats[i], (uint32_t)(5000 + i)));
    ck_assert_uint_eq(seats_left(seats, HALL), 0);
    free(seats);

    seats = seats_new(HALL, PER_ROW);
    ck_assert_uint_eq(seats_left(seats, HALL), HALL);
    free(seats);
}
END_TEST

START_TEST(a_seat_is_sold_once)
{
    struct seat *seats = after_an_empty_show();
    ck_assert(seat_sell(&seats[17], 901));
    ck_assert(!seat_sell(&seats[17], 902));
    ck_assert_uint_eq(seats[17].ticket, 901);
    ck_assert_uint_eq(seats_left(seats, HALL), HALL - 1);
    free(seats);
}
END_TEST

START_TEST(a_group_sits_in_one_row)
{
    struct seat *seats = after_an_empty_show();
    for (size_t i = 0; i < PER_ROW - 2; i++)
        ck_assert(seat_sell(&seats[i], (uint32_t)(1 + i)));

    ck_assert_uint_eq(seats_side_by_side(seats, HALL, 2), PER_ROW - 2);
    ck_assert_uint_eq(seats_side_by_side(seats, HALL, 3), PER_ROW);
    ck_assert_uint_eq(seats_side_by_side(seats, HALL, PER_ROW), PER_ROW);
    ck_assert_uint_eq(seats_side_by_side(seats, HALL, PER_ROW + 1), HALL);
    free(seats);
}
END_TEST

START_TEST(a_new_price_does_not_touch_the_tickets)
{
    struct seat *seats = after_an_empty_show();
    ck_assert(seat_sell(&seats[0], 11));
    ck_assert(seat_sell(&seats[HALL - 1], 12));
    seats_price(seats, HALL, 1, 900);

    ck_assert_uint_eq(seats[0].ticket, 11);
    ck_assert_uint_eq(seats[PER_ROW - 1].price_cents, 900);
    ck_assert_uint_eq(seats[PER_ROW].price_cents, USUAL_PRICE);
    ck_assert_uint_eq(seats_takings(seats, HALL), 900 + USUAL_PRICE);
    free(seats);
}
END_TEST

/* Two shows at once, and seats drawn by a small generator of our own. */
START_TEST(two_shows_sell_side_by_side)
{
    bool sold[2][HALL] = {{false}};
    struct seat *show[2] = {seats_new(HALL, PER_ROW), seats_new(HALL, PER_ROW)};
    for (int i = 0; i < 2; i++) {
        memset(show[i], 0, HALL * sizeof *show[i]);
        free(show[i]);
    }
    show[0] = seats_new(HALL, PER_ROW);
    show[1] = seats_new(HALL, PER_ROW);

    size_t left[2] = {HALL, HALL};
    uint32_t draw = 2024;
    for (uint32_t ticket = 1; ticket <= 60; ticket++) {
        draw = draw * 1664525u + 1013904223u;
        size_t which = draw >> 31, at = (draw >> 8) % HALL;
        ck_assert_int_eq(seat_sell(&show[which][at], ticket), !sold[which][at]);
        left[which] -= !sold[which][at];
        sold[which][at] = true;
    }
    for (int i = 0; i < 2; i++) {
        ck_assert_uint_eq(seats_left(show[i], HALL), left[i]);
        ck_assert_uint_eq(seats_takings(show[i], HALL),
                          (HALL - left[i]) * USUAL_PRICE);
    }
    free(show[0]);
    ck_assert_uint_eq(seats_left(show[1], HALL), left[1]);
    free(show[1]);
}
END_TEST

START_TEST(a_show_takes_the_bytes_of_its_seats)
{
    struct seat *seats = seats_new(HALL, PER_ROW);
    ledger_at_most(1, HALL * sizeof *seats);
    free(seats);
}
END_TEST

Suite *exercise_suite(void)
{
    Suite *suite = suite_create("seat-map");
    exercise_add(suite, every_seat_has_its_row_number_and_price);
    exercise_add(suite, a_new_show_has_all_its_seats);
    exercise_add(suite, the_show_after_a_sold_out_one_is_empty);
    exercise_add(suite, a_seat_is_sold_once);
    exercise_add(suite, a_group_sits_in_one_row);
    exercise_add(suite, a_new_price_does_not_touch_the_tickets);
    exercise_add(suite, two_shows_sell_side_by_side);
    exercise_add(suite, a_show_takes_the_bytes_of_its_seats);
    return suite;
}
