/*
 * The card records of a payment terminal. The bank has fixed their form many
 * years ago: 20 bytes each, one after the other, and a whole table of them is
 * sent as it lies in the memory.
 *
 *     struct card *cards = cards_new(2);
 *     if (cards == NULL)
 *         return false;
 *     if (!set_brand(&cards[0], "visa"))
 *         fputs("the brand was cut off\n", stderr);
 *     free(cards);
 *
 *     byte  0       8      12      20
 *           | brand | limit | bank |
 */
#ifndef CARD_H
#define CARD_H

#include <assert.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

enum { FIELD = 8, LINE = 40 };

struct card {
    char brand[FIELD];          /* text with its terminator, upper case */
    uint32_t limit;             /* in euros */
    char bank[FIELD];           /* text with its terminator */
};

static_assert(sizeof(struct card) == 20, "the bank reads 20 bytes");
static_assert(offsetof(struct card, limit) == 8, "and the limit at 8");

/*
 * Makes a table of cards in one block, all bytes zero. The caller owns it and
 * gives it back with free. NULL: n is 0, so many cannot be counted, or memory
 * ran out.
 */
struct card *cards_new(size_t n);

/*
 * Puts a text into a field, the brand in upper case (the letters a to z), the
 * bank as it is. A field holds at most FIELD - 1 letters and always ends with a
 * terminator; a longer text is cut off. All bytes behind the text are zero,
 * also when a longer one was there before: they are sent with the rest. No
 * other field changes. False: the text was cut off.
 */
bool set_brand(struct card *card, const char *text);
bool set_bank(struct card *card, const char *text);

/*
 * Writes "BRAND  limit LIMIT at BANK" with its terminator into out, which has
 * LINE bytes; the brand takes 7 columns, filled up with blanks. out always has
 * room for it.
 */
void card_line(const struct card *card, char *out);

/*
 * Reads lines such as "visa 1500 Rhein" into a new table and says in *n how
 * many there are. There is a blank between the parts and none in them. A line
 * that is no such line is left out. The texts are cut off as above. The caller
 * owns the table. NULL: there is no such line, or memory ran out; *n is 0.
 */
struct card *cards_read(const char *const *lines, size_t count, size_t *n);

#endif
