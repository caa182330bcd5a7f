// expect: MEM-03 uninitialised-value seats.c seat_sell
// expect: MEM-03 uninitialised-value seats.c seats_left
// expect: MEM-03 uninitialised-value seats.c seats_side_by_side
// expect: MEM-03 uninitialised-value seats.c seats_takings
// expect: TST-01 wrong-result tests.c the_show_after_a_sold_out_one_is_empty
// expect: CMP-02 compiler-warning seats.c seats_new
// why: seats looks like the whole array, but it is a pointer, so eight bytes are cleared here
#include "seats.h"

#include <stdlib.h>
#include <string.h>

struct seat *seats_new(size_t n, size_t per_row)
{
    struct seat *seats = malloc(n * sizeof *seats);
    if (seats == NULL)
        return NULL;
    memset(seats, 0, sizeof seats);

    for (size_t i = 0; i < n; i++) {
        seats[i].row = (uint16_t)(i / per_row + 1);
        seats[i].number = (uint16_t)(i % per_row + 1);
        seats[i].price_cents = USUAL_PRICE;
    }
    return seats;
}

void seats_price(struct seat *seats, size_t n, unsigned row, uint32_t cents)
{
    for (size_t i = 0; i < n; i++) {
        if (seats[i].row == row)
            seats[i].price_cents = cents;
    }
}

bool seat_sell(struct seat *seat, uint32_t ticket)
{
    if (seat->ticket != 0)
        return false;
    seat->ticket = ticket;
    return true;
}

size_t seats_left(const struct seat *seats, size_t n)
{
    size_t left = 0;
    for (size_t i = 0; i < n; i++) {
        if (seats[i].ticket == 0)
            left++;
    }
    return left;
}

size_t seats_side_by_side(const struct seat *seats, size_t n, size_t wanted)
{
    size_t found = 0;
    for (size_t i = 0; i < n; i++) {
        if (seats[i].number == 1)
            found = 0;
        if (seats[i].ticket != 0)
            found = 0;
        else
            found++;
        if (found == wanted)
            return i + 1 - wanted;
    }
    return n;
}

uint64_t seats_takings(const struct seat *seats, size_t n)
{
    uint64_t cents = 0;
    for (size_t i = 0; i < n; i++) {
        if (seats[i].ticket != 0)
            cents += seats[i].price_cents;
    }
    return cents;
}
