/*
 * The shopping cart of a web shop.
 *
 *     struct cart cart;
 *     if (cart_open(&cart, 20)) {
 *         cart_add(&cart, "olive oil", 2, 895);
 *         ... cart_total(&cart) is 1790 ...
 *         cart_close(&cart);
 *     }
 *
 * A cart can be copied, so that a customer can try a voucher on the copy, or
 * order the same again next week.
 */
#ifndef CART_H
#define CART_H

#include <stdbool.h>
#include <stddef.h>

enum { CART_NAME = 24 };

struct item {
    char name[CART_NAME];       /* cut to 23 letters where it is longer */
    unsigned count;
    unsigned cents;             /* for one of them */
};

/* The cart owns both blocks, its items and its voucher. */
struct cart {
    struct item *item;          /* room for `room` items */
    size_t room;
    size_t items;               /* at most room */
    char *voucher;              /* the code of a voucher; NULL: none */
};

/*
 * Makes an empty cart with room for 1 to 1,000 items. It is given back with
 * cart_close. False: memory ran out, and there is nothing to give back.
 */
bool cart_open(struct cart *cart, size_t room);

/* Puts an item behind the others. False: the cart is full. */
bool cart_add(struct cart *cart, const char *name, unsigned count,
              unsigned cents);

/* Takes out the item at an index below items; those behind it move up. */
void cart_remove(struct cart *cart, size_t index);

/*
 * Keeps a copy of the code, instead of the one that was there; NULL: no code.
 * False: memory ran out, and the cart is as it was before.
 */
bool cart_set_voucher(struct cart *cart, const char *code);

/* The price of all items in cents, after the voucher. One is known: TENOFF. */
unsigned long cart_total(const struct cart *cart);

/*
 * Makes `copy` a cart of its own with the same room, items and voucher. What
 * happens to one of the two carts later, closing included, does not touch the
 * other. `copy` may be a struct that nobody has set: it is overwritten, and
 * nothing that was in it is given back. `cart` stays as it is.
 * False: memory ran out, and there is nothing to give back.
 */
bool cart_copy(struct cart *copy, const struct cart *cart);

/* Gives back what the cart owns. The struct itself is the caller's. */
void cart_close(struct cart *cart);

#endif
