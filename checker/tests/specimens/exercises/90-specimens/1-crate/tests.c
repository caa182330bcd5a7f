#include "crate.h"
#include "exercise_test.h"

/* NULL when memory ran out on the way. */
static struct crate *filled(size_t room, int numbers)
{
    struct crate *crate = crate_make(room);
    for (int i = 0; crate && i < numbers; i++) {
        if (!crate_add(crate, 10 * i)) {
            crate_free(crate);
            return NULL;
        }
    }
    return crate;
}

START_TEST(numbers_come_out_in_their_order)
{
    struct crate *crate = filled(1, 5);
    if (refusal_happened()) {
        ck_assert_ptr_null(crate);
        return;
    }
    ck_assert_uint_eq(crate_count(crate), 5);
    ck_assert_int_eq(crate_get(crate, 0), 0);
    ck_assert_int_eq(crate_get(crate, 4), 40);
    crate_free(crate);
}
END_TEST

START_TEST(a_refused_number_changes_nothing)
{
    struct crate *crate = crate_make(2);
    if (!crate) {
        ck_assert(refusal_happened());
        return;
    }
    ck_assert(crate_add(crate, 1));
    ck_assert(crate_add(crate, 2));
    bool added = crate_add(crate, 3);
    ck_assert(added == !refusal_happened());
    ck_assert_uint_eq(crate_count(crate), added ? 3 : 2);
    ck_assert_int_eq(crate_get(crate, 1), 2);
    crate_free(crate);
}
END_TEST

START_TEST(a_copy_is_a_crate_of_its_own)
{
    struct crate *crate = filled(4, 3);
    struct crate *copy = crate ? crate_copy(crate) : NULL;
    if (refusal_happened()) {
        ck_assert_ptr_null(copy);
        crate_free(crate);
        return;
    }
    ck_assert(crate_add(crate, 77));
    ck_assert_uint_eq(crate_count(copy), 3);
    crate_free(crate);
    ck_assert_int_eq(crate_get(copy, 2), 20);
    crate_free(copy);
}
END_TEST

START_TEST(what_was_assigned_lives_on_alone)
{
    struct crate *from = filled(3, 3), *to = filled(1, 1);
    if (!from || !to) {
        ck_assert(refusal_happened());
        crate_free(from);
        crate_free(to);
        return;
    }
    bool assigned = crate_assign(to, from);
    ck_assert(assigned == !refusal_happened());
    ck_assert_uint_eq(crate_count(to), assigned ? 3 : 1);
    crate_free(from);
    ck_assert_int_eq(crate_get(to, 0), 0);
    crate_free(to);
}
END_TEST

START_TEST(assigned_to_itself_it_stays)
{
    struct crate *crate = filled(3, 3);
    if (!crate) {
        ck_assert(refusal_happened());
        return;
    }
    crate_assign(crate, crate);
    ck_assert_uint_eq(crate_count(crate), 3);
    ck_assert_int_eq(crate_get(crate, 2), 20);
    crate_free(crate);
}
END_TEST

START_TEST(a_move_takes_the_numbers_along)
{
    struct crate *from = filled(3, 3), *to = filled(2, 2);
    if (!from || !to) {
        ck_assert(refusal_happened());
        crate_free(from);
        crate_free(to);
        return;
    }
    crate_move(to, from);
    ck_assert_uint_eq(crate_count(to), 3);
    ck_assert_int_eq(crate_get(to, 2), 20);
    ck_assert_uint_eq(crate_count(from), 0);
    crate_free(from);
    crate_free(to);
}
END_TEST

Suite *exercise_suite(void)
{
    Suite *suite = suite_create("crate");
    exercise_add(suite, numbers_come_out_in_their_order);
    exercise_add(suite, a_refused_number_changes_nothing);
    exercise_add(suite, a_copy_is_a_crate_of_its_own);
    exercise_add(suite, what_was_assigned_lives_on_alone);
    exercise_add(suite, assigned_to_itself_it_stays);
    exercise_add(suite, a_move_takes_the_numbers_along);
    return suite;
}
