// expect: MEM-01 null-dereference cart.c cart_copy
// why: a cart without a voucher has NULL there, and strdup needs a text
#include "cart.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

bool cart_open(struct cart *cart, size_t room)
{
    cart->item = calloc(room, sizeof *cart->item);
    if (cart->item == NULL)
        return false;

    cart->room = room;
    cart->items = 0;
    cart->voucher = NULL;
    return true;
}

bool cart_add(struct cart *cart, const char *name, unsigned count, unsigned cents)
{
    if (cart->items == cart->room)
        return false;

    struct item *item = &cart->item[cart->items];
    snprintf(item->name, sizeof item->name, "%s", name);
    item->count = count;
    item->cents = cents;
    cart->items++;
    return true;
}

void cart_remove(struct cart *cart, size_t index)
{
    size_t behind = cart->items - index - 1;
    memmove(&cart->item[index], &cart->item[index + 1], behind * sizeof *cart->item);
    cart->items--;
}

bool cart_set_voucher(struct cart *cart, const char *code)
{
    char *voucher = NULL;
    if (code != NULL) {
        voucher = strdup(code);
        if (voucher == NULL)
            return false;
    }
    free(cart->voucher);
    cart->voucher = voucher;
    return true;
}

unsigned long cart_total(const struct cart *cart)
{
    unsigned long total = 0;
    for (size_t i = 0; i < cart->items; i++)
        total += (unsigned long)cart->item[i].count * cart->item[i].cents;
    if (cart->voucher != NULL && strcmp(cart->voucher, "TENOFF") == 0)
        total -= total / 10;
    return total;
}

bool cart_copy(struct cart *copy, const struct cart *cart)
{
    *copy = *cart;
    copy->item = malloc(cart->room * sizeof *copy->item);
    if (copy->item == NULL)
        return false;
    memcpy(copy->item, cart->item, cart->items * sizeof *copy->item);
    copy->voucher = strdup(cart->voucher);
    if (copy->voucher == NULL) {
        free(copy->item);
        return false;
    }
    return true;
}

void cart_close(struct cart *cart)
{
    free(cart->item);
    free(cart->voucher);
}
