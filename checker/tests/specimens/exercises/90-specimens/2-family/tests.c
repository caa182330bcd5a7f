#include "family.h"
#include "exercise_test.h"

START_TEST(an_empty_family_is_there)
{
    struct family *family = family_make("a name that is longer than a string keeps inside");
    if (refusal_happened()) {
        ck_assert_ptr_null(family);
        return;
    }
    ck_assert_int_eq(family_area(family), 0);
    ck_assert_uint_eq(family_depth(family), 0);
    family_free(family);
}
END_TEST

START_TEST(areas_are_added)
{
    struct family *family = family_make("tiles");
    if (!family) {
        ck_assert(refusal_happened());
        return;
    }
    bool square = family_add(family, "square", 3, false);
    bool strip = family_add(family, "strip", 5, false);
    ck_assert((square && strip) == !refusal_happened());
    ck_assert_int_eq(family_area(family), (square ? 9 : 0) + (strip ? 5 : 0));
    family_free(family);
}
END_TEST

START_TEST(shapes_lie_in_each_other)
{
    struct family *family = family_make("boxes");
    if (!family) {
        ck_assert(refusal_happened());
        return;
    }
    bool all = family_add(family, "square", 3, false) && family_add(family, "square", 2, true)
        && family_add(family, "strip", 1, true);
    ck_assert(all == !refusal_happened());
    if (all)
        ck_assert_uint_eq(family_depth(family), 2);
    family_free(family);
}
END_TEST

START_TEST(a_shape_that_is_unknown_is_not_added)
{
    struct family *family = family_make("odd");
    if (!family) {
        ck_assert(refusal_happened());
        return;
    }
    ck_assert(!family_add(family, "blob", 3, false));
    ck_assert_int_eq(family_area(family), 0);
    family_free(family);
}
END_TEST

START_TEST(a_family_is_drawn_and_cut)
{
    char line[64] = "x", cut[12] = "x";
    struct family *family = family_make("a row of tiles");
    if (!family || !family_add(family, "square", 2, false)) {
        ck_assert(refusal_happened());
        family_free(family);
        return;
    }
    bool drawn = family_draw(family, line, sizeof line) && family_draw(family, cut, sizeof cut);
    ck_assert(drawn == !refusal_happened());
    if (drawn) {
        ck_assert_str_eq(line, "a row of tiles: square 2");
        ck_assert_str_eq(cut, "a row of ti");
    }
    family_free(family);
}
END_TEST

Suite *exercise_suite(void)
{
    Suite *suite = suite_create("family");
    exercise_add(suite, an_empty_family_is_there);
    exercise_add(suite, areas_are_added);
    exercise_add(suite, shapes_lie_in_each_other);
    exercise_add(suite, a_shape_that_is_unknown_is_not_added);
    exercise_add(suite, a_family_is_drawn_and_cut);
    return suite;
}
