#include "table.h"
#include "exercise_test.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* The text of row number i. The next call overwrites it. */
static const char *bird(size_t i)
{
    static char text[32];
    snprintf(text, sizeof text, "BX%04zu,robin,%zu.5", i, 10 + i % 9);
    return text;
}

/* Adds row number i, and looks whether it has a place. */
static bool add(struct table *t, size_t i)
{
    bool added = table_add(t, bird(i)) == 0;
    if (t->len > t->cap)
        ck_abort_msg("%zu rows have %zu places", t->len, t->cap);
    return added;
}

/* Adds so many rows; false when one of them was refused. */
static bool fill(struct table *t, size_t count)
{
    for (size_t i = 0; i < count; i++) {
        if (!add(t, i))
            return false;
    }
    return true;
}

static void check_rows(const struct table *t, size_t count)
{
    ck_assert_uint_eq(t->len, count);
    for (size_t i = 0; i < count; i++) {
        bool same = strcmp(t->row[i], bird(i)) == 0;
        if (!same)
            ck_abort_msg("row %zu of %zu is another one", i, count);
    }
}

START_TEST(a_new_table_is_empty_and_has_four_places)
{
    struct table t;
    memset(&t, 'x', sizeof t);
    int made = table_init(&t);
    ck_assert_int_eq(made, refusal_happened() ? -1 : 0);
    ck_assert_uint_eq(t.len, 0);
    if (refusal_happened()) {
        ck_assert_ptr_null(t.row);
        ck_assert_uint_eq(t.cap, 0);
    } else {
        ck_assert_uint_eq(t.cap, TABLE_FIRST_ROOM);
        ck_assert_ptr_null(table_pop(&t));
        ck_assert_ptr_null(table_find(&t, ""));
    }
    table_release(&t);
    ck_assert_ptr_null(t.row);
    ck_assert_uint_eq(t.cap, 0);
}
END_TEST

START_TEST(while_a_place_is_free_the_block_stays)
{
    struct table t;
    if (table_init(&t) != 0)
        return;
    char **places = t.row;
    if (fill(&t, TABLE_FIRST_ROOM)) {
        check_rows(&t, TABLE_FIRST_ROOM);
        ck_assert_ptr_eq(t.row, places);
        ck_assert_uint_eq(t.cap, TABLE_FIRST_ROOM);
        ledger_at_most(1 + TABLE_FIRST_ROOM,
                       TABLE_FIRST_ROOM * (sizeof *places + 18));
    }
    table_release(&t);
    ck_assert_uint_eq(t.len, 0);
}
END_TEST

START_TEST(tables_of_all_small_sizes_keep_their_rows)
{
    for (size_t count = 0; count <= 20; count++) {
        struct table t;
        if (table_init(&t) != 0)
            return;
        bool filled = fill(&t, count);
        if (filled)
            check_rows(&t, count);
        table_release(&t);
        if (!filled)
            return;
    }
}
END_TEST

START_TEST(two_tables_grow_in_turns)
{
    struct table one, other;
    bool made = table_init(&one) == 0;
    made = table_init(&other) == 0 && made;
    bool filled = made;
    for (size_t i = 0; i < 40 && filled; i++)
        filled = add(&one, i) && add(&other, i);
    if (filled) {
        check_rows(&one, 40);
        check_rows(&other, 40);
        ck_assert_ptr_ne(one.row[39], other.row[39]);
    }
    table_release(&one);
    check_rows(&other, other.len);
    table_release(&other);
}
END_TEST

START_TEST(a_thousand_rows_take_eight_growths)
{
    struct table t;
    if (table_init(&t) != 0)
        return;
    bool filled = fill(&t, 1000);
    ck_assert(filled);
    ledger_at_most(1 + 1000 + 8, 8 * (2 * 1024 - 4) + 18 * 1000);
    table_release(&t);
}
END_TEST

START_TEST(ten_thousand_and_one_rows_fit)
{
    struct table t;
    if (table_init(&t) != 0)
        return;
    ck_assert(fill(&t, 10001));
    check_rows(&t, 10001);
    ck_assert_uint_eq(t.cap, 16384);
    table_release(&t);
}
END_TEST

START_TEST(a_row_may_move_to_another_table)
{
    struct table from, to;
    bool made = table_init(&from) == 0;
    made = table_init(&to) == 0 && made;
    if (made && table_add(&from, "BX1") == 0 && table_add(&from, "BX2") == 0) {
        char *row = table_pop(&from);
        ck_assert_str_eq(row, "BX2");
        ck_assert_uint_eq(from.len, 1);
        ck_assert_uint_eq(from.cap, TABLE_FIRST_ROOM);
        ck_assert_int_eq(table_push(&to, row), 0);
        ck_assert_ptr_eq(to.row[0], row);
        ck_assert_str_eq(from.row[0], "BX1");
    }
    table_release(&from);
    table_release(&to);
}
END_TEST

START_TEST(a_refused_row_changes_nothing_and_stays_the_caller_s)
{
    struct table from, to;
    bool made = table_init(&from) == 0;
    made = table_init(&to) == 0 && made;
    bool filled = made && fill(&to, TABLE_FIRST_ROOM);
    if (filled && table_add(&from, "AK0731,blackcap") == 0) {
        char **places = to.row;
        char *row = table_pop(&from);
        int pushed = table_push(&to, row);
        ck_assert_uint_le(to.len, to.cap);
        if (refusal_happened()) {
            ck_assert_int_eq(pushed, -1);
            ck_assert_ptr_eq(to.row, places);
            ck_assert_uint_eq(to.cap, TABLE_FIRST_ROOM);
            check_rows(&to, TABLE_FIRST_ROOM);
            ck_assert_str_eq(row, "AK0731,blackcap");
            free(row);
            ck_assert_int_eq(table_add(&to, bird(TABLE_FIRST_ROOM)), 0);
            check_rows(&to, TABLE_FIRST_ROOM + 1);
        } else {
            ck_assert_int_eq(pushed, 0);
            ck_assert_str_eq(to.row[TABLE_FIRST_ROOM], "AK0731,blackcap");
        }
    }
    table_release(&from);
    table_release(&to);
}
END_TEST

START_TEST(a_row_is_a_copy_of_its_text)
{
    char text[] = "BX4417,robin";
    struct table t;
    if (table_init(&t) != 0)
        return;
    int added = table_add(&t, text);
    ck_assert_int_eq(added, refusal_happened() ? -1 : 0);
    ck_assert_uint_eq(t.len, added == 0 ? 1 : 0);
    memset(text, 'x', sizeof text - 1);
    if (added == 0)
        ck_assert_str_eq(t.row[0], "BX4417,robin");
    table_release(&t);
}
END_TEST

START_TEST(each_line_becomes_a_row)
{
    static const char *const text = "BX1,robin\n\n,\nBX2";
    static const char *const rows[] = {"BX1,robin", "", ",", "BX2"};
    struct table t;
    if (table_init(&t) != 0)
        return;
    size_t added = table_add_lines(&t, text);
    ck_assert_uint_eq(t.len, added);
    if (!refusal_happened())
        ck_assert_uint_eq(added, 4);
    else
        ck_assert_uint_lt(added, 4);
    for (size_t i = 0; i < added; i++)
        ck_assert_str_eq(t.row[i], rows[i]);
    table_release(&t);
}
END_TEST

START_TEST(a_text_without_lines_adds_none)
{
    struct table t;
    if (table_init(&t) != 0)
        return;
    ck_assert_uint_eq(table_add_lines(&t, ""), 0);
    size_t added = table_add_lines(&t, "\n");
    if (!refusal_happened()) {
        ck_assert_uint_eq(added, 1);
        ck_assert_str_eq(t.row[0], "");
    }
    table_release(&t);
}
END_TEST

START_TEST(a_ring_is_found_by_the_whole_first_column)
{
    struct table t;
    if (table_init(&t) != 0)
        return;
    size_t added = table_add_lines(&t, "BX44170,robin\nBX4417\nBX4417,wren\n"
                                       "BX4418,BX4419\n");
    if (added == 4) {
        ck_assert_ptr_eq(table_find(&t, "BX4417"), t.row[1]);
        ck_assert_ptr_eq(table_find(&t, "BX4418"), t.row[3]);
        ck_assert_ptr_eq(table_find(&t, "BX44170"), t.row[0]);
        ck_assert_ptr_null(table_find(&t, "BX441"));
        ck_assert_ptr_null(table_find(&t, "BX4419"));
        ck_assert_ptr_null(table_find(&t, "AX4417"));
        ck_assert_ptr_null(table_find(&t, "BY4417"));
        ck_assert_ptr_null(table_find(&t, ""));
    }
    table_release(&t);
}
END_TEST

Suite *exercise_suite(void)
{
    Suite *suite = suite_create("csv-rows");
    exercise_add(suite, a_new_table_is_empty_and_has_four_places);
    exercise_add(suite, while_a_place_is_free_the_block_stays);
    exercise_add(suite, tables_of_all_small_sizes_keep_their_rows);
    exercise_add(suite, two_tables_grow_in_turns);
    exercise_add(suite, a_thousand_rows_take_eight_growths);
    exercise_add(suite, ten_thousand_and_one_rows_fit);
    exercise_add(suite, a_row_may_move_to_another_table);
    exercise_add(suite, a_refused_row_changes_nothing_and_stays_the_caller_s);
    exercise_add(suite, a_row_is_a_copy_of_its_text);
    exercise_add(suite, each_line_becomes_a_row);
    exercise_add(suite, a_text_without_lines_adds_none);
    exercise_add(suite, a_ring_is_found_by_the_whole_first_column);
    return suite;
}
