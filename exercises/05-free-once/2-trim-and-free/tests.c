#include "header.h"
#include "exercise_test.h"

#include <stdlib.h>
#include <string.h>

/* Checks the copy of the whole text. It is NULL when memory was refused. */
static void check_copy(const char *text, const char *expected)
{
    char *copy = trimmed_copy(text, strlen(text));
    if (copy == NULL)
        ck_assert(refusal_happened());
    else
        ck_assert_str_eq(copy, expected);
    free(copy);
}

START_TEST(a_text_without_white_space_is_copied)
{
    check_copy("text/html", "text/html");
    check_copy("x", "x");
    check_copy("", "");
}
END_TEST

START_TEST(the_end_is_trimmed)
{
    check_copy("text/html\r\n", "text/html");
    check_copy("x   ", "x");
}
END_TEST

START_TEST(the_beginning_is_trimmed)
{
    check_copy(" text/html", "text/html");
    check_copy("\t  x", "x");
}
END_TEST

START_TEST(both_ends_are_trimmed)
{
    check_copy("  text/html \r\n", "text/html");
    check_copy(" \v\f x\ty ", "x y");
}
END_TEST

START_TEST(white_space_alone_gives_nothing)
{
    check_copy(" ", "");
    check_copy(" \t\r\n", "");
}
END_TEST

START_TEST(runs_inside_become_one_blank)
{
    check_copy("tea   and\t\tcake", "tea and cake");
    check_copy("a b  c   d", "a b c d");
}
END_TEST

START_TEST(only_the_first_bytes_count)
{
    char *copy = trimmed_copy(" one two  three", 9);
    if (copy != NULL)
        ck_assert_str_eq(copy, "one two");
    free(copy);
    copy = trimmed_copy("one", 0);
    if (copy != NULL)
        ck_assert_str_eq(copy, "");
    free(copy);
}
END_TEST

START_TEST(letters_beyond_ascii_stay)
{
    check_copy(" caf\xc3\xa9 \xf6 ", "caf\xc3\xa9 \xf6");
}
END_TEST

START_TEST(a_line_is_taken_apart)
{
    struct header header;
    if (!header_parse("  Accept :   text/html \r\n", &header)) {
        ck_assert(refusal_happened());
        ck_assert_ptr_null(header.name);
        ck_assert_ptr_null(header.value);
        return;
    }
    ck_assert_str_eq(header.name, "Accept");
    ck_assert_str_eq(header.value, "text/html");
    header_release(&header);
    ck_assert_ptr_null(header.name);
    ck_assert_ptr_null(header.value);
    header_release(&header);
}
END_TEST

START_TEST(the_first_colon_counts_and_values_may_be_empty)
{
    struct header header;
    if (header_parse("Host: [::1]:8080", &header)) {
        ck_assert_str_eq(header.name, "Host");
        ck_assert_str_eq(header.value, "[::1]:8080");
        header_release(&header);
    }
    if (header_parse("X-Empty:\r\n", &header)) {
        ck_assert_str_eq(header.name, "X-Empty");
        ck_assert_str_eq(header.value, "");
        header_release(&header);
    }
}
END_TEST

START_TEST(what_is_no_header_line_leaves_nothing)
{
    static const char *const line[] = {"GET / HTTP/1.1", "", ":", " : x", ": "};
    for (size_t i = 0; i < sizeof line / sizeof *line; i++) {
        struct header header;
        ck_assert(!header_parse(line[i], &header));
        ck_assert_ptr_null(header.name);
        ck_assert_ptr_null(header.value);
        header_release(&header);
    }
}
END_TEST

START_TEST(two_headers_live_side_by_side)
{
    struct header one;
    struct header other;
    bool got_one = header_parse(" Accept: text/html", &one);
    bool got_other = header_parse(" Host: example.org", &other);
    if (got_one && got_other) {
        ck_assert_str_eq(one.name, "Accept");
        ck_assert_str_eq(one.value, "text/html");
        ck_assert_str_eq(other.name, "Host");
        ck_assert_str_eq(other.value, "example.org");
    } else {
        ck_assert(refusal_happened());
    }
    header_release(&one);
    header_release(&other);
}
END_TEST

START_TEST(the_line_is_only_read)
{
    char line[] = "  Accept :   text/html \r\n";
    struct header header;
    bool parsed = header_parse(line, &header);
    ck_assert_str_eq(line, "  Accept :   text/html \r\n");
    memset(line, 'x', strlen(line));
    if (parsed)
        ck_assert_str_eq(header.value, "text/html");
    header_release(&header);
}
END_TEST

START_TEST(a_copy_takes_at_most_two_blocks)
{
    char text[200];
    memset(text, ' ', sizeof text);
    text[60] = 'x';
    free(trimmed_copy(text, sizeof text));
    ledger_at_most(2, 2 * (sizeof text + 1));
}
END_TEST

Suite *exercise_suite(void)
{
    Suite *suite = suite_create("trim-and-free");
    exercise_add(suite, a_text_without_white_space_is_copied);
    exercise_add(suite, the_end_is_trimmed);
    exercise_add(suite, the_beginning_is_trimmed);
    exercise_add(suite, both_ends_are_trimmed);
    exercise_add(suite, white_space_alone_gives_nothing);
    exercise_add(suite, runs_inside_become_one_blank);
    exercise_add(suite, only_the_first_bytes_count);
    exercise_add(suite, letters_beyond_ascii_stay);
    exercise_add(suite, a_line_is_taken_apart);
    exercise_add(suite, the_first_colon_counts_and_values_may_be_empty);
    exercise_add(suite, what_is_no_header_line_leaves_nothing);
    exercise_add(suite, two_headers_live_side_by_side);
    exercise_add(suite, the_line_is_only_read);
    exercise_add(suite, a_copy_takes_at_most_two_blocks);
    return suite;
}
