#include "gap.h"
#include "exercise_test.h"

#include <stdint.h>
#include <stdlib.h>
#include <string.h>

/* Compares the text with the expected one, and the cursor with its place. */
static void check_page(const struct gap *page, const char *text, size_t cursor)
{
    static char got[2048];
    size_t tail = page->room - page->end;
    ck_assert_uint_le(page->start, page->end);
    ck_assert_uint_le(page->end, page->room);
    ck_assert_uint_eq(page->start, cursor);
    ck_assert_uint_eq(page->start + tail, strlen(text));
    memcpy(got, page->text, page->start);
    memcpy(got + page->start, page->text + page->end, tail);
    got[page->start + tail] = '\0';
    ck_assert_str_eq(got, text);
}

/*
 * A page with a text in it and the cursor before one of its bytes. It is laid
 * out here, so that a test of gap_grow does not depend on gap_move.
 */
static struct gap *page_with(const char *text, size_t cursor, size_t room)
{
    struct gap *page = gap_new(room);
    if (page == NULL)
        return NULL;
    size_t tail = strlen(text) - cursor;
    memcpy(page->text, text, cursor);
    memcpy(page->text + room - tail, text + cursor, tail);
    page->start = cursor;
    page->end = room - tail;
    return page;
}

START_TEST(a_new_page_is_empty)
{
    struct gap *page = gap_new(16);
    if (refusal_happened()) {
        ck_assert_ptr_null(page);
        return;
    }
    ck_assert_uint_eq(page->room, 16);
    ck_assert_uint_eq(gap_length(page), 0);
    check_page(page, "", 0);
    ledger_at_most(2, sizeof *page + 16);
    ck_assert(!gap_delete(page));
    gap_free(page);
    gap_free(NULL);
}
END_TEST

START_TEST(what_is_typed_stands_before_the_cursor)
{
    struct gap *page = gap_new(16);
    if (page == NULL)
        return;
    ck_assert(gap_type(page, "rain") && gap_insert(page, '!'));
    check_page(page, "rain!", 5);
    ck_assert(gap_delete(page) && gap_delete(page));
    check_page(page, "rai", 3);
    gap_free(page);
}
END_TEST

START_TEST(the_cursor_moves_a_little)
{
    struct gap *page = page_with("wind and rain", 7, 32);
    if (page == NULL)
        return;
    ck_assert(gap_move(page, 4));
    check_page(page, "wind and rain", 4);
    ck_assert(gap_move(page, 4));
    check_page(page, "wind and rain", 4);
    ck_assert(gap_move(page, 9));
    check_page(page, "wind and rain", 9);
    gap_free(page);
}
END_TEST

START_TEST(the_cursor_stays_in_the_text)
{
    struct gap *page = page_with("wind", 2, 8);
    if (page == NULL)
        return;
    ck_assert(!gap_move(page, 5));
    ck_assert(!gap_move(page, SIZE_MAX));
    check_page(page, "wind", 2);
    ck_assert(gap_move(page, 4));
    check_page(page, "wind", 4);
    ck_assert(gap_move(page, 0));
    check_page(page, "wind", 0);
    gap_free(page);
}
END_TEST

START_TEST(the_cursor_moves_further_back_than_the_gap_is_wide)
{
    struct gap *page = page_with("wind and rain and sun", 21, 24);
    if (page == NULL)
        return;
    ck_assert(gap_move(page, 0));
    check_page(page, "wind and rain and sun", 0);
    gap_free(page);
}
END_TEST

START_TEST(the_cursor_moves_further_on_than_the_gap_is_wide)
{
    struct gap *page = page_with("wind and rain and sun", 1, 24);
    if (page == NULL)
        return;
    ck_assert(gap_move(page, 20));
    check_page(page, "wind and rain and sun", 20);
    gap_free(page);
}
END_TEST

START_TEST(the_cursor_moves_over_a_long_text)
{
    static char text[701];
    for (size_t i = 0; i < 700; i++)
        text[i] = (char)('a' + i % 26);
    struct gap *page = page_with(text, 700, 1000);
    if (page == NULL)
        return;
    ck_assert(gap_move(page, 450));
    ck_assert(gap_move(page, 640));
    check_page(page, text, 640);
    gap_free(page);
}
END_TEST

START_TEST(a_move_asks_for_no_memory)
{
    struct gap *page = page_with("wind and rain", 7, 32);
    if (page == NULL)
        return;
    for (size_t i = 0; i < 13; i++)
        gap_move(page, i * 5 % 14);
    ledger_at_most(2, sizeof *page + 32);
    gap_free(page);
}
END_TEST

START_TEST(a_page_grows_at_its_end)
{
    struct gap *page = page_with("snow", 4, 4);
    if (page == NULL)
        return;
    bool grown = gap_grow(page);
    ck_assert_uint_eq(page->room, grown ? 8 : 4);
    ck_assert(grown || refusal_happened());
    check_page(page, "snow", 4);
    gap_free(page);
}
END_TEST

START_TEST(a_page_grows_in_its_middle)
{
    struct gap *page = page_with("snow", 2, 4);
    if (page == NULL)
        return;
    bool grown = gap_grow(page);
    ck_assert_uint_eq(page->room, grown ? 8 : 4);
    check_page(page, "snow", 2);
    gap_free(page);
}
END_TEST

START_TEST(a_page_grows_behind_its_middle)
{
    struct gap *page = page_with("snowfall", 6, 8);
    if (page == NULL)
        return;
    memset(page->text + page->start, '.', page->end - page->start);
    bool grown = gap_grow(page);
    ck_assert_uint_eq(page->room, grown ? 16 : 8);
    ck_assert_uint_eq(page->end, page->room - 2);
    check_page(page, "snowfall", 6);
    gap_free(page);
}
END_TEST

START_TEST(a_page_grows_at_its_beginning)
{
    struct gap *page = page_with("snow", 0, 4);
    if (page == NULL)
        return;
    bool grown = gap_grow(page);
    ck_assert_uint_eq(page->room, grown ? 8 : 4);
    check_page(page, "snow", 0);
    gap_free(page);
}
END_TEST

START_TEST(a_page_grows_before_its_gap_is_full)
{
    struct gap *page = page_with("snow", 1, 7);
    if (page == NULL)
        return;
    bool grown = gap_grow(page);
    ck_assert_uint_eq(page->room, grown ? 14 : 7);
    check_page(page, "snow", 1);
    gap_free(page);
}
END_TEST

START_TEST(more_room_than_can_be_counted_is_refused)
{
    char text[4] = {'s', 'n', 'o', 'w'};
    struct gap page = {text, 0, SIZE_MAX - 3, SIZE_MAX};
    ck_assert(!gap_grow(&page));
    ck_assert_uint_eq(page.room, SIZE_MAX);
    ck_assert_ptr_eq(page.text, text);
}
END_TEST

START_TEST(two_pages_are_open)
{
    struct gap *one = gap_new(4);
    struct gap *other = gap_new(2);
    bool typed = one != NULL && other != NULL && gap_type(one, "hail")
        && gap_type(other, "fog") && gap_type(one, "stones")
        && gap_type(other, "gy");
    ck_assert(typed || refusal_happened());
    if (typed) {
        check_page(one, "hailstones", 10);
        check_page(other, "foggy", 5);
    }
    gap_free(one);
    gap_free(other);
}
END_TEST

START_TEST(a_copy_belongs_to_the_caller)
{
    struct gap *page = page_with("thunder", 3, 9);
    if (page == NULL)
        return;
    char *one = gap_copy(page);
    gap_insert(page, '!');
    char *other = gap_copy(page);
    if (!refusal_happened()) {
        ck_assert_str_eq(one, "thunder");
        ck_assert_str_eq(other, "thu!nder");
    }
    gap_free(page);
    free(one);
    free(other);
}
END_TEST

START_TEST(a_copy_takes_its_text_and_a_terminator)
{
    struct gap *page = page_with("thunder", 3, 9);
    if (page == NULL)
        return;
    char *copy = gap_copy(page);
    ledger_at_most(3, sizeof *page + 9 + sizeof "thunder");
    free(copy);
    gap_free(page);
}
END_TEST

START_TEST(after_a_refusal_the_page_is_as_before)
{
    struct gap *page = page_with("hail", 3, 4);
    if (page == NULL)
        return;
    if (!gap_insert(page, 's')) {
        ck_assert(refusal_happened());
        check_page(page, "hail", 3);
        ck_assert(gap_insert(page, 's'));
    }
    check_page(page, "haisl", 4);
    gap_free(page);
}
END_TEST

START_TEST(a_long_text_is_copied_about_twice)
{
    struct gap *page = gap_new(16);
    if (page == NULL)
        return;
    bool typed = true;
    for (int i = 0; i < 1000; i++)
        typed = gap_insert(page, (char)('a' + i % 26)) && typed;
    ck_assert(typed || refusal_happened());
    ledger_at_most(8, sizeof *page + 16 + 32 + 64 + 128 + 256 + 512 + 1024);
    ledger_copies_at_most(16 + 32 + 64 + 128 + 256 + 512);
    gap_free(page);
}
END_TEST

/* A text in a plain array: slow, and too simple to be wrong. */
struct model {
    char text[512];
    size_t length;
    size_t cursor;
};

static void model_insert(struct model *model, char byte)
{
    for (size_t i = model->length; i > model->cursor; i--)
        model->text[i] = model->text[i - 1];
    model->text[model->cursor++] = byte;
    model->text[++model->length] = '\0';
}

static void model_delete(struct model *model)
{
    for (size_t i = model->cursor; i <= model->length; i++)
        model->text[i - 1] = model->text[i];
    model->cursor--;
    model->length--;
}

/* One key, drawn by chance, for both of them. */
static void press_key(struct gap *page, struct model *model, unsigned draw)
{
    unsigned key = draw % 8;
    size_t far = (draw >> 3) % (model->length + 2);
    if (key < 5) {
        char byte = (char)('a' + (draw >> 5) % 26);
        if (gap_insert(page, byte))
            model_insert(model, byte);
        else
            ck_assert(refusal_happened());
    } else if (key == 5) {
        bool possible = model->cursor > 0;
        ck_assert(gap_delete(page) == possible);
        if (possible)
            model_delete(model);
    } else {
        bool possible = far <= model->length;
        ck_assert(gap_move(page, far) == possible);
        if (possible)
            model->cursor = far;
    }
}

START_TEST(many_keys_give_the_text_of_the_model)
{
    for (unsigned seed = 1; seed <= 3; seed++) {
        struct model model = {.length = 0};
        struct gap *page = gap_new(seed);
        if (page == NULL)
            return;
        unsigned draw = seed * 7919;
        for (int i = 0; i < 400; i++) {
            draw = draw * 1664525u + 1013904223u;
            press_key(page, &model, draw >> 8);
        }
        check_page(page, model.text, model.cursor);
        gap_free(page);
    }
}
END_TEST

Suite *exercise_suite(void)
{
    Suite *suite = suite_create("gap-buffer");
    exercise_add(suite, a_new_page_is_empty);
    exercise_add(suite, what_is_typed_stands_before_the_cursor);
    exercise_add(suite, the_cursor_moves_a_little);
    exercise_add(suite, the_cursor_stays_in_the_text);
    exercise_add(suite, the_cursor_moves_further_back_than_the_gap_is_wide);
    exercise_add(suite, the_cursor_moves_further_on_than_the_gap_is_wide);
    exercise_add(suite, the_cursor_moves_over_a_long_text);
    exercise_add(suite, a_move_asks_for_no_memory);
    exercise_add(suite, a_page_grows_at_its_end);
    exercise_add(suite, a_page_grows_in_its_middle);
    exercise_add(suite, a_page_grows_behind_its_middle);
    exercise_add(suite, a_page_grows_at_its_beginning);
    exercise_add(suite, a_page_grows_before_its_gap_is_full);
    exercise_add(suite, more_room_than_can_be_counted_is_refused);
    exercise_add(suite, two_pages_are_open);
    exercise_add(suite, a_copy_belongs_to_the_caller);
    exercise_add(suite, a_copy_takes_its_text_and_a_terminator);
    exercise_add(suite, after_a_refusal_the_page_is_as_before);
    exercise_add(suite, a_long_text_is_copied_about_twice);
    exercise_add(suite, many_keys_give_the_text_of_the_model);
    return suite;
}
