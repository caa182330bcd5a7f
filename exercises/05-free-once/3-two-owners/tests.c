#include "cart.h"
#include "exercise_test.h"

#include <stdio.h>
#include <string.h>

/* A cart with so many items; the name and the price of each follow from its number. */
static bool cart_with(struct cart *cart, size_t room, size_t items)
{
    char name[CART_NAME];
    if (!cart_open(cart, room)) {
        ck_assert(refusal_happened());
        return false;
    }
    for (size_t i = 0; i < items; i++) {
        snprintf(name, sizeof name, "item %zu", i);
        ck_assert(cart_add(cart, name, (unsigned)i + 1, 100 + (unsigned)i));
    }
    return true;
}

/* Copies, into a struct full of nonsense. */
static bool copied(struct cart *copy, const struct cart *cart)
{
    memset(copy, 0x5a, sizeof *copy);
    if (cart_copy(copy, cart))
        return true;
    ck_assert(refusal_happened());
    return false;
}

static void check_item(const struct cart *cart, size_t index, const char *name, unsigned count,
                       unsigned cents)
{
    ck_assert_uint_gt(cart->items, index);
    ck_assert_str_eq(cart->item[index].name, name);
    ck_assert_uint_eq(cart->item[index].count, count);
    ck_assert_uint_eq(cart->item[index].cents, cents);
}

START_TEST(a_cart_adds_up)
{
    struct cart cart;
    if (!cart_with(&cart, 4, 3))
        return;
    ck_assert_uint_eq(cart_total(&cart), 1 * 100 + 2 * 101 + 3 * 102);
    ck_assert(cart_add(&cart, "a name that is longer than there is room", 1, 1));
    check_item(&cart, 3, "a name that is longer t", 1, 1);
    ck_assert(!cart_add(&cart, "too much", 1, 1));
    ck_assert_uint_eq(cart_total(&cart), 1 * 100 + 2 * 101 + 3 * 102 + 1);
    cart_remove(&cart, 1);
    check_item(&cart, 1, "item 2", 3, 102);
    ck_assert_uint_eq(cart.items, 3);
    cart_close(&cart);
}
END_TEST

START_TEST(a_voucher_is_replaced_and_taken_away)
{
    struct cart cart;
    if (!cart_with(&cart, 2, 1))
        return;
    char code[] = "TENOFF";
    bool first = cart_set_voucher(&cart, code);
    memset(code, 'x', strlen(code));
    ck_assert_uint_eq(cart_total(&cart), first ? 90 : 100);
    bool second = cart_set_voucher(&cart, "EXPIRED");
    ck_assert_uint_eq(cart_total(&cart), second ? 100 : 90);
    ck_assert(cart_set_voucher(&cart, NULL));
    ck_assert_ptr_null(cart.voucher);
    cart_close(&cart);
}
END_TEST

START_TEST(a_copy_has_the_same_in_it)
{
    struct cart cart;
    struct cart copy;
    if (!cart_with(&cart, 7, 5))
        return;
    bool voucher = cart_set_voucher(&cart, "TENOFF");
    if (copied(&copy, &cart)) {
        ck_assert_uint_eq(copy.room, 7);
        ck_assert_uint_eq(copy.items, 5);
        for (size_t i = 0; i < 5; i++)
            check_item(&copy, i, cart.item[i].name, (unsigned)i + 1, 100 + (unsigned)i);
        if (voucher)
            ck_assert_str_eq(copy.voucher, "TENOFF");
        else
            ck_assert_ptr_null(copy.voucher);
        ck_assert_uint_eq(cart_total(&copy), cart_total(&cart));
        cart_close(&copy);
    }
    cart_close(&cart);
}
END_TEST

START_TEST(the_copy_is_closed_first)
{
    struct cart cart;
    struct cart copy;
    if (!cart_with(&cart, 3, 2))
        return;
    if (copied(&copy, &cart))
        cart_close(&copy);
    ck_assert_uint_eq(cart_total(&cart), 1 * 100 + 2 * 101);
    cart_close(&cart);
}
END_TEST

START_TEST(the_original_is_closed_first)
{
    struct cart cart;
    struct cart copy;
    if (!cart_with(&cart, 3, 2))
        return;
    bool made = copied(&copy, &cart);
    cart_close(&cart);
    if (!made)
        return;
    ck_assert_uint_eq(cart_total(&copy), 1 * 100 + 2 * 101);
    cart_close(&copy);
}
END_TEST

START_TEST(a_change_of_one_does_not_touch_the_other)
{
    struct cart cart;
    struct cart copy;
    if (!cart_with(&cart, 3, 2))
        return;
    if (copied(&copy, &cart)) {
        cart_remove(&copy, 0);
        ck_assert(cart_add(&cart, "bread", 1, 399));
        ck_assert(cart_add(&copy, "milk", 6, 119));
        ck_assert(cart_add(&copy, "salt", 1, 79));
        check_item(&copy, 0, "item 1", 2, 101);
        check_item(&copy, 1, "milk", 6, 119);
        check_item(&copy, 2, "salt", 1, 79);
        check_item(&cart, 0, "item 0", 1, 100);
        check_item(&cart, 2, "bread", 1, 399);
        ck_assert_uint_eq(copy.items, 3);
        ck_assert_uint_eq(cart.items, 3);
        cart_close(&copy);
    }
    cart_close(&cart);
}
END_TEST

START_TEST(each_cart_has_a_voucher_of_its_own)
{
    struct cart cart;
    struct cart copy;
    if (!cart_with(&cart, 2, 1))
        return;
    bool voucher = cart_set_voucher(&cart, "TENOFF");
    if (copied(&copy, &cart)) {
        ck_assert(cart_set_voucher(&copy, NULL));
        ck_assert_uint_eq(cart_total(&copy), 100);
        ck_assert_uint_eq(cart_total(&cart), voucher ? 90 : 100);
        cart_close(&copy);
    }
    cart_close(&cart);
}
END_TEST

START_TEST(an_empty_cart_and_a_full_one_are_copied)
{
    for (size_t items = 0; items <= 4; items += 4) {
        struct cart cart;
        struct cart copy;
        if (!cart_with(&cart, 4, items))
            return;
        if (copied(&copy, &cart)) {
            ck_assert_ptr_null(copy.voucher);
            ck_assert_uint_eq(copy.items, items);
            ck_assert_int_eq(cart_add(&copy, "one more", 1, 1), items < 4);
            cart_close(&copy);
        }
        cart_close(&cart);
    }
}
END_TEST

START_TEST(a_copy_is_copied)
{
    struct cart cart;
    struct cart copy;
    struct cart copy_of_copy;
    if (!cart_with(&cart, 2, 1))
        return;
    if (!copied(&copy, &cart)) {
        cart_close(&cart);
        return;
    }
    cart_close(&cart);
    if (copied(&copy_of_copy, &copy)) {
        ck_assert_uint_eq(cart_total(&copy_of_copy), 100);
        cart_close(&copy_of_copy);
    }
    cart_close(&copy);
}
END_TEST

START_TEST(a_copy_asks_for_no_more_than_the_cart)
{
    struct cart cart;
    struct cart copy;
    if (!cart_with(&cart, 50, 10))
        return;
    cart_set_voucher(&cart, "TENOFF");
    if (copied(&copy, &cart)) {
        ledger_at_most(4, 2 * (50 * sizeof *cart.item + sizeof "TENOFF"));
        cart_close(&copy);
    }
    cart_close(&cart);
}
END_TEST

Suite *exercise_suite(void)
{
    Suite *suite = suite_create("two-owners");
    exercise_add(suite, a_cart_adds_up);
    exercise_add(suite, a_voucher_is_replaced_and_taken_away);
    exercise_add(suite, a_copy_has_the_same_in_it);
    exercise_add(suite, the_copy_is_closed_first);
    exercise_add(suite, the_original_is_closed_first);
    exercise_add(suite, a_change_of_one_does_not_touch_the_other);
    exercise_add(suite, each_cart_has_a_voucher_of_its_own);
    exercise_add(suite, an_empty_cart_and_a_full_one_are_copied);
    exercise_add(suite, a_copy_is_copied);
    exercise_add(suite, a_copy_asks_for_no_more_than_the_cart);
    return suite;
}
