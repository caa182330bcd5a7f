/*
 * The seats of one show in a cinema. The box office sells a seat by writing
 * the number of the ticket beside it, and finds seats for a group:
 *
 *     struct seat *seats = seats_new(120, 12);
 *     size_t first = seats_side_by_side(seats, 120, 4);
 *     if (first < 120)
 *         seat_sell(&seats[first], 70431);
 *     free(seats);
 */
#ifndef SEATS_H
#define SEATS_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#define USUAL_PRICE 1250

struct seat {
    uint16_t row;               /* 1, 2, 3, ... from the screen */
    uint16_t number;            /* 1, 2, 3, ... in its row */
    uint32_t price_cents;
    uint32_t ticket;            /* sold with this ticket; 0: the seat is free */
};

/*
 * Makes the n seats of a show, per_row of them in each row, in one block of
 * exactly the bytes that n seats take. Row 1 comes first. Every seat has the
 * usual price, and every seat is free. n is a multiple of per_row, between 1
 * and 10,000. The caller owns the block and gives it back with free.
 * NULL: memory ran out.
 */
struct seat *seats_new(size_t n, size_t per_row);

/* Sets the price of all seats in a row, the sold ones included. */
void seats_price(struct seat *seats, size_t n, unsigned row, uint32_t cents);

/*
 * Sells the seat with this ticket, which is not 0. False: it is sold already,
 * and stays as it is.
 */
bool seat_sell(struct seat *seat, uint32_t ticket);

/* How many of the n seats are free. */
size_t seats_left(const struct seat *seats, size_t n);

/*
 * The index of the first of `wanted` free seats that lie side by side in one
 * row. n: there is no such place. wanted is at least 1.
 */
size_t seats_side_by_side(const struct seat *seats, size_t n, size_t wanted);

/* What the sold seats have brought in, in cents. */
uint64_t seats_takings(const struct seat *seats, size_t n);

#endif
