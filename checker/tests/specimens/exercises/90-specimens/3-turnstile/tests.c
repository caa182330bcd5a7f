#include "turnstile.h"
#include "exercise_test.h"

START_TEST(one_door_lets_everybody_in)
{
    struct turnstile *turnstile = turnstile_make();
    if (!turnstile) {
        ck_assert(refusal_happened());
        return;
    }
    bool all = turnstile_rush(turnstile, 1, 50);
    ck_assert(all || refusal_happened());
    ck_assert_uint_eq(turnstile_count(turnstile), all ? 50 : 0);
    turnstile_free(turnstile);
}
END_TEST

START_TEST(all_doors_are_counted)
{
    struct turnstile *turnstile = turnstile_make();
    if (!turnstile) {
        ck_assert(refusal_happened());
        return;
    }
    bool all = turnstile_rush(turnstile, 4, 5);
    ck_assert(all || refusal_happened());
    ck_assert_uint_le(turnstile_count(turnstile), 20);
    turnstile_free(turnstile);
}
END_TEST

START_TEST(two_turnstiles_count_apart)
{
    struct turnstile *north = turnstile_make(), *south = turnstile_make();
    if (!north || !south) {
        ck_assert(refusal_happened());
        turnstile_free(north);
        turnstile_free(south);
        return;
    }
    turnstile_pass(north);
    turnstile_pass(north);
    turnstile_pass(south);
    ck_assert_uint_eq(turnstile_count(north), 2);
    ck_assert_uint_eq(turnstile_count(south), 1);
    turnstile_free(north);
    turnstile_free(south);
}
END_TEST

Suite *exercise_suite(void)
{
    Suite *suite = suite_create("turnstile");
    exercise_add(suite, one_door_lets_everybody_in);
    exercise_add(suite, all_doors_are_counted);
    exercise_add(suite, two_turnstiles_count_apart);
    return suite;
}
