/* Prints the cards of a morning, one of them with a long name. */
#include "card.h"

#include <stdio.h>
#include <stdlib.h>

static const char *const lines[] = {
    "visa 1500 Rhein",
    "maestro 800 Nordsee",
    "girocard 2500 Isar",
    "amex 90000 Sparkasse",
};

int main(void)
{
    size_t n;
    struct card *cards = cards_read(lines, sizeof lines / sizeof *lines, &n);
    if (cards == NULL) {
        fputs("no cards\n", stderr);
        return EXIT_FAILURE;
    }

    for (size_t i = 0; i < n; i++) {
        char line[LINE];
        card_line(&cards[i], line);
        puts(line);
    }

    /* a limit is set before the name, and after it */
    cards[0].limit = 1500;
    set_brand(&cards[0], "postepay");
    printf("limit 1500 became %u\n", (unsigned)cards[0].limit);
    free(cards);
    return EXIT_SUCCESS;
}
