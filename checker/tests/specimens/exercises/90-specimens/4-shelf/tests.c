#include "exercise_test.h"
#include "shelf.h"

#include <stdint.h>
#include <stdlib.h>
#include <string.h>

START_TEST(places_lie_apart)
{
    struct shelf *shelf = shelf_make(3, 20);
    if (!shelf) {
        ck_assert(refusal_happened());
        return;
    }
    unsigned char *place[3];
    for (int i = 0; i < 3; i++) {
        place[i] = shelf_take(shelf);
        ck_assert_ptr_nonnull(place[i]);
        ck_assert_uint_eq((uintptr_t)place[i] % _Alignof(max_align_t), 0);
        memset(place[i], 'a' + i, 20);
    }
    ck_assert_ptr_null(shelf_take(shelf));
    for (int i = 0; i < 3; i++) {
        for (int j = 0; j < 20; j++)
            ck_assert_int_eq(place[i][j], 'a' + i);
        shelf_give(shelf, place[i]);
    }
    shelf_free(shelf);
}
END_TEST

START_TEST(a_place_that_was_given_back_is_free)
{
    struct shelf *shelf = shelf_make(2, 8);
    if (!shelf) {
        ck_assert(refusal_happened());
        return;
    }
    void *first = shelf_take(shelf), *second = shelf_take(shelf);
    ck_assert_ptr_ne(first, second);
    shelf_give(shelf, first);
    void *again = shelf_take(shelf);
    ck_assert_ptr_nonnull(again);
    ck_assert_ptr_ne(again, second);
    shelf_give(shelf, again);
    shelf_give(shelf, second);
    shelf_free(shelf);
}
END_TEST

enum { ROUNDS = 2000, HELD = 8 };

static void *volatile taken[HELD];

static void on_the_shelf(void *context)
{
    for (int i = 0; i < ROUNDS; i++) {
        for (int j = 0; j < HELD; j++)
            taken[j] = shelf_take(context);
        for (int j = 0; j < HELD; j++)
            shelf_give(context, taken[j]);
    }
}

static void on_the_heap(void *context)
{
    (void)context;
    for (int i = 0; i < ROUNDS; i++) {
        for (int j = 0; j < HELD; j++)
            taken[j] = malloc(48);
        for (int j = 0; j < HELD; j++)
            free(taken[j]);
    }
}

START_TEST(twice_as_fast_as_the_heap)
{
    struct shelf *shelf = shelf_make(HELD, 48);
    if (!shelf) {
        ck_assert(refusal_happened());
        return;
    }
    speed_at_least(2, (struct speed_work){on_the_shelf, shelf},
                   (struct speed_work){on_the_heap, NULL});
    shelf_free(shelf);
}
END_TEST

Suite *exercise_suite(void)
{
    Suite *suite = suite_create("shelf");
    exercise_add(suite, places_lie_apart);
    exercise_add(suite, a_place_that_was_given_back_is_free);
    exercise_add(suite, twice_as_fast_as_the_heap);
    return suite;
}
