#include "sb.h"
#include "exercise_test.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <wchar.h>

/*
 * sb_printf, with formats and values that the compiler cannot compare: some
 * formats here leave values out.
 */
static bool (*const append)(struct sb *s, const char *format, ...) = sb_printf;

/* Above any address of a process: whoever takes it for a text is stopped. */
static const unsigned long long no_text = 0x5a5a5a5a5a5a5a5aull;

#define LONGEST 5000

/* A text of so many letters. The next call overwrites it. */
static const char *letters(size_t length, char letter)
{
    static char text[LONGEST + 1];
    memset(text, letter, length);
    text[length] = '\0';
    return text;
}

static void check_text(const struct sb *s, const char *expected)
{
    ck_assert_ptr_nonnull(s->text);
    ck_assert_str_eq(s->text, expected);
    ck_assert_uint_eq(s->length, strlen(expected));
    ck_assert_uint_lt(s->length, s->room);
}

START_TEST(short_texts_are_appended)
{
    struct sb s = {0};
    bool first = sb_printf(&s, "%d rolls", 12);
    bool second = sb_printf(&s, " for %s", "Ada");
    bool third = sb_printf(&s, "%s", "");
    if (!refusal_happened()) {
        ck_assert(first && second && third);
        check_text(&s, "12 rolls for Ada");
    }
    sb_release(&s);
    ck_assert_ptr_null(s.text);
    ck_assert_uint_eq(s.length + s.room, 0);
}
END_TEST

START_TEST(an_empty_builder_has_no_text)
{
    struct sb s = {0};
    ck_assert_ptr_null(sb_take(&s));
    sb_release(&s);
    sb_release(&s);
}
END_TEST

START_TEST(a_text_that_just_fits_needs_no_more_room)
{
    struct sb s = {0};
    const char *text = letters(SB_FIRST_ROOM - 1, 'a');
    bool added = append(&s, "%s", text, "x", "x", "x");
    if (!refusal_happened()) {
        ck_assert(added);
        check_text(&s, text);
        ck_assert_uint_eq(s.room, SB_FIRST_ROOM);
    }
    sb_release(&s);
}
END_TEST

START_TEST(a_text_one_byte_too_long_is_appended_whole)
{
    struct sb s = {0};
    const char *text = letters(SB_FIRST_ROOM, 'b');
    bool added = append(&s, "%s", text, "x", "x", "x");
    if (!refusal_happened()) {
        ck_assert(added);
        check_text(&s, text);
        ck_assert_uint_eq(s.room, 2 * SB_FIRST_ROOM);
    }
    sb_release(&s);
}
END_TEST

START_TEST(numbers_that_do_not_fit_are_appended_whole)
{
    struct sb s = {0};
    bool first = append(&s, "%s", "loaves, sold so far today");
    bool second = append(&s, ":%d,%d", 8211, 9173, 5, 5, 5, 5);
    if (!refusal_happened()) {
        ck_assert(first && second);
        check_text(&s, "loaves, sold so far today:8211,9173");
    }
    sb_release(&s);
}
END_TEST

START_TEST(lengths_around_the_room_are_appended_whole)
{
    /* behind "bread" the room of 32, 64 and 128 bytes is full at 26, 58, 122 */
    static const size_t lengths[] = {0, 1, 25, 26, 27, 57, 58, 59, 121, 122,
                                     123};
    for (size_t i = 0; i < sizeof lengths / sizeof *lengths; i++) {
        size_t length = lengths[i];
        struct sb s = {0};
        bool first = append(&s, "%s", "bread", "x", "x", "x");
        const char *text = letters(length, 'c');
        bool second = append(&s, "%s", text, "x", "x", "x");
        if (refusal_happened()) {
            sb_release(&s);
            return;
        }
        ck_assert(first && second);
        size_t room = SB_FIRST_ROOM;
        while (room <= 5 + length)
            room *= 2;
        ck_assert_uint_eq(s.room, room);
        ck_assert_uint_eq(s.length, 5 + length);
        ck_assert_uint_eq(strlen(s.text), 5 + length);
        ck_assert_mem_eq(s.text, "bread", 5);
        ck_assert_str_eq(s.text + 5, text);
        sb_release(&s);
    }
}
END_TEST

START_TEST(a_very_long_text_is_appended_whole)
{
    struct sb s = {0};
    const char *text = letters(LONGEST, 'd');
    bool added = append(&s, "%s", text, "x", "x", "x");
    if (!refusal_happened()) {
        ck_assert(added);
        ck_assert_uint_eq(s.length, LONGEST);
        bool whole = strcmp(s.text, text) == 0;
        ck_assert(whole);
    }
    sb_release(&s);
}
END_TEST

START_TEST(two_builders_are_alive_at_once)
{
    struct sb one = {0}, other = {0};
    bool added = true;
    for (int i = 0; i < 9; i++) {
        added = append(&one, "%s", "rye ", "x", "x", "x") && added;
        added = append(&other, "%s", "spelt ", "x", "x", "x") && added;
    }
    if (!refusal_happened()) {
        ck_assert(added);
        check_text(&one, "rye rye rye rye rye rye rye rye rye ");
        check_text(&other, "spelt spelt spelt spelt spelt spelt spelt spelt "
                           "spelt ");
    }
    sb_release(&one);
    sb_release(&other);
}
END_TEST

START_TEST(a_text_taken_is_no_longer_the_builder_s)
{
    struct sb s = {0};
    bool first = append(&s, "%s", "one");
    char *taken = sb_take(&s);
    bool second = append(&s, "%s", "two");
    if (!refusal_happened()) {
        ck_assert(first && second);
        ck_assert_str_eq(taken, "one");
        check_text(&s, "two");
    }
    sb_release(&s);
    free(taken);
}
END_TEST

START_TEST(after_a_refusal_the_text_is_as_before)
{
    struct sb s = {0};
    bool first = append(&s, "%s", "a dozen");
    bool second = append(&s, "%s", letters(90, 'e'), "x", "x", "x");
    if (refusal_happened() && first) {
        ck_assert(!second);
        check_text(&s, "a dozen");
        ck_assert(append(&s, "%s", " rolls"));
        check_text(&s, "a dozen rolls");
    } else if (refusal_happened()) {
        ck_assert_ptr_nonnull(s.text);
        ck_assert_uint_eq(s.length, 90);
    }
    sb_release(&s);
}
END_TEST

START_TEST(after_a_format_that_fails_the_text_is_as_before)
{
    struct sb s = {0};
    if (append(&s, "%s", "a dozen")) {
        ck_assert(!append(&s, " rolls %lc", (wint_t)0x20ac));
        check_text(&s, "a dozen");
    }
    sb_release(&s);
}
END_TEST

START_TEST(a_thousand_words_are_copied_about_once)
{
    struct sb s = {0};
    bool added = true;
    for (unsigned i = 0; i < 1000; i++)
        added = append(&s, "%s", "wheat ", "x", "x", "x") && added;
    ledger_at_most(9, 32 + 64 + 128 + 256 + 512 + 1024 + 2048 + 4096 + 8192);
    ledger_copies_at_most(8192);
    if (!refusal_happened()) {
        ck_assert(added);
        ck_assert_uint_eq(s.length, 6000);
        ck_assert_uint_eq(s.room, 8192);
    }
    sb_release(&s);
}
END_TEST

START_TEST(marks_in_a_text_are_escaped)
{
    struct sb s = {0};
    bool added = sb_quote(&s, "a \"b\"\t\\");
    ck_assert(added == !refusal_happened());
    if (added) {
        check_text(&s, "\"a \\\"b\\\"\\u0009\\\\\"");
    }
    sb_release(&s);
}
END_TEST

START_TEST(a_day_without_orders_has_a_reply)
{
    char *reply = reply_orders(NULL, 0);
    if (refusal_happened())
        ck_assert_ptr_null(reply);
    else
        ck_assert_str_eq(reply, "{\"orders\":[],\"total\":0}");
    free(reply);
}
END_TEST

START_TEST(the_reply_names_all_orders)
{
    static const struct order orders[] = {
        {7, "Ada", "rye", 2, 480},
        {8, "Bo \"B\"", "roll", 40, 4294967295u},
    };
    char *reply = reply_orders(orders, 2);
    if (refusal_happened()) {
        ck_assert_ptr_null(reply);
        return;
    }
    ck_assert_str_eq(reply,
                     "{\"orders\":[{\"number\":7,\"customer\":\"Ada\","
                     "\"article\":\"rye\",\"pieces\":2,\"cents\":480},"
                     "{\"number\":8,\"customer\":\"Bo \\\"B\\\"\","
                     "\"article\":\"roll\",\"pieces\":40,"
                     "\"cents\":4294967295}],\"total\":171798692760}");
    free(reply);
}
END_TEST

START_TEST(a_translation_may_leave_values_out)
{
    struct sb s = {0};
    bool added = append(&s, "%s wurde vor Ladenschluss abgeholt", "Roggenbrot",
                        no_text, no_text, no_text);
    if (!refusal_happened()) {
        ck_assert(added);
        check_text(&s, "Roggenbrot wurde vor Ladenschluss abgeholt");
    }
    sb_release(&s);
}
END_TEST

Suite *exercise_suite(void)
{
    Suite *suite = suite_create("sb-append");
    exercise_add(suite, short_texts_are_appended);
    exercise_add(suite, an_empty_builder_has_no_text);
    exercise_add(suite, a_text_that_just_fits_needs_no_more_room);
    exercise_add(suite, a_text_one_byte_too_long_is_appended_whole);
    exercise_add(suite, numbers_that_do_not_fit_are_appended_whole);
    exercise_add(suite, lengths_around_the_room_are_appended_whole);
    exercise_add(suite, a_very_long_text_is_appended_whole);
    exercise_add(suite, two_builders_are_alive_at_once);
    exercise_add(suite, a_text_taken_is_no_longer_the_builder_s);
    exercise_add(suite, after_a_refusal_the_text_is_as_before);
    exercise_add(suite, after_a_format_that_fails_the_text_is_as_before);
    exercise_add(suite, a_thousand_words_are_copied_about_once);
    exercise_add(suite, marks_in_a_text_are_escaped);
    exercise_add(suite, a_day_without_orders_has_a_reply);
    exercise_add(suite, the_reply_names_all_orders);
    exercise_add(suite, a_translation_may_leave_values_out);
    return suite;
}
