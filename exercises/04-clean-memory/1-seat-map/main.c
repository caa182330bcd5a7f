/* Two shows of one evening, in the same hall, one after the other. */
#include "seats.h"

#include <stdio.h>
#include <stdlib.h>

enum { SEATS = 48, PER_ROW = 12 };

static void print_plan(const struct seat *seats)
{
    for (size_t i = 0; i < SEATS; i++) {
        if (seats[i].number == 1)
            printf("  row %u  ", (unsigned)seats[i].row);
        putchar(seats[i].ticket == 0 ? '.' : 'X');
        if (seats[i].number == PER_ROW)
            putchar('\n');
    }
}

/* Sells to groups of two to five until the next one finds no place. */
static uint32_t sell_to_groups(struct seat *seats, uint32_t ticket)
{
    for (size_t group = 2;; group = group % 4 + 2) {
        size_t first = seats_side_by_side(seats, SEATS, group);
        if (first == SEATS)
            return ticket;
        for (size_t i = first; i < first + group; i++)
            seat_sell(&seats[i], ticket++);
    }
}

int main(void)
{
    static const char *const film[] = {"18:00 The Lighthouse Keeper",
                                       "20:30 Nine Winters"};
    uint32_t ticket = 70431;

    for (size_t show = 0; show < sizeof film / sizeof *film; show++) {
        struct seat *seats = seats_new(SEATS, PER_ROW);
        if (seats == NULL) {
            fputs("no memory for the seats\n", stderr);
            return EXIT_FAILURE;
        }
        printf("%s\n  %zu of %d seats are left\n", film[show],
               seats_left(seats, SEATS), SEATS);

        seats_price(seats, SEATS, 1, 900);
        ticket = sell_to_groups(seats, ticket);
        print_plan(seats);
        printf("  takings %.2f\n", (double)seats_takings(seats, SEATS) / 100);
        free(seats);
    }
    return EXIT_SUCCESS;
}
