/* A customer tries a voucher on a copy of the cart. */
#include "cart.h"

#include <stdio.h>
#include <stdlib.h>

static void show(const char *who, const struct cart *cart)
{
    printf("%-6s %zu items, %6.2f euros\n", who, cart->items, (double)cart_total(cart) / 100);
}

int main(void)
{
    struct cart cart;
    struct cart trial;

    if (!cart_open(&cart, 20)) {
        fputs("no memory for the cart\n", stderr);
        return EXIT_FAILURE;
    }
    cart_add(&cart, "olive oil", 2, 895);
    cart_add(&cart, "spaghetti", 5, 149);

    if (cart_copy(&trial, &cart)) {
        if (!cart_set_voucher(&trial, "TENOFF"))
            fputs("no memory for the voucher\n", stderr);
        cart_remove(&trial, 0);
        show("trial", &trial);
        show("cart", &cart);
        fflush(stdout);
        cart_close(&trial);
    }
    cart_close(&cart);
    return EXIT_SUCCESS;
}
