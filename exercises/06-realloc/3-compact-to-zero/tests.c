#include "history.h"
#include "exercise_test.h"

#include <stdint.h>

static int add(struct history *h, size_t at)
{
    return history_add(h, at, (char)('a' + at % 26), (char)('A' + at % 26));
}

/* Adds the edits 0, 1, ... Returns how many; fewer when one was refused. */
static size_t add_all(struct history *h, size_t n)
{
    size_t added = 0;
    while (added < n && add(h, added) == 0)
        added++;
    return added;
}

static void check_empty(const struct history *h)
{
    ck_assert_ptr_null(h->edit);
    ck_assert_uint_eq(h->count, 0);
    ck_assert_uint_eq(h->room, 0);
}

/* The first edit is number `first`, and the others follow it. */
static void check_edits(const struct history *h, size_t first, size_t count)
{
    ck_assert_uint_eq(h->count, count);
    ck_assert(h->room >= count);
    for (size_t i = 0; i < count; i++) {
        size_t at = first + i;
        ck_assert_uint_eq(h->edit[i].at, at);
        ck_assert_int_eq(h->edit[i].before, 'a' + at % 26);
        ck_assert_int_eq(h->edit[i].after, 'A' + at % 26);
    }
}

/* The blocks that the history holds, and their bytes; nothing by hand. */
static void check_held(size_t blocks, size_t bytes)
{
    struct ledger_count c = ledger_count();
    if (!c.available)
        return;
    ck_assert_uint_eq(c.live_blocks, blocks);
    ck_assert_uint_eq(c.live_bytes, bytes);
}

START_TEST(edits_are_undone_youngest_first)
{
    struct history h = {0};
    struct edit edit = {77, 'x', 'y'};
    ck_assert(!history_undo(&h, &edit));
    ck_assert_uint_eq(edit.at, 77);
    size_t added = add_all(&h, 30);
    if (refusal_happened()) {
        ck_assert_uint_lt(added, 30);
        check_empty(&h);
        return;
    }
    check_edits(&h, 0, 30);
    for (size_t left = 30; left > 0; left--) {
        ck_assert(history_undo(&h, &edit));
        ck_assert_uint_eq(edit.at, left - 1);
    }
    ck_assert(!history_undo(&h, &edit));
    history_release(&h);
    check_empty(&h);
}
END_TEST

START_TEST(a_smaller_room_keeps_the_oldest)
{
    static const size_t rooms[] = {20, 19, 7, 1};
    for (size_t i = 0; i < sizeof rooms / sizeof *rooms; i++) {
        struct history h = {0};
        size_t added = add_all(&h, 20);
        int result = added < 20 ? -1 : history_resize(&h, rooms[i]);
        if (refusal_happened()) {
            ck_assert_int_eq(result, -1);
            check_empty(&h);
            return;
        }
        ck_assert_int_eq(result, 0);
        check_edits(&h, 0, rooms[i]);
        ck_assert_uint_eq(h.room, rooms[i]);
        check_held(1, rooms[i] * sizeof *h.edit);
        history_release(&h);
    }
}
END_TEST

START_TEST(a_larger_room_keeps_all)
{
    struct history h = {0};
    if (add_all(&h, 5) == 5 && history_resize(&h, 100) == 0) {
        check_edits(&h, 0, 5);
        ck_assert_uint_eq(h.room, 100);
        check_held(1, 100 * sizeof *h.edit);
    } else {
        ck_assert(refusal_happened());
        check_empty(&h);
    }
    history_release(&h);
}
END_TEST

START_TEST(a_history_of_none_holds_no_block)
{
    struct history h = {0};
    if (add_all(&h, 12) == 12) {
        ck_assert_int_eq(history_resize(&h, 0), 0);
        check_empty(&h);
        check_held(0, 0);
    }
    history_release(&h);
}
END_TEST

START_TEST(an_undone_history_can_be_compacted)
{
    struct history h = {0};
    struct edit edit;
    size_t added = add_all(&h, 9);
    while (history_undo(&h, &edit))
        ;
    if (added == 9)
        ck_assert_int_eq(history_compact(&h), 0);
    check_empty(&h);

    /* and it can be used again */
    added = add_all(&h, 3);
    if (added == 3)
        check_edits(&h, 0, 3);
    else
        check_empty(&h);
    history_release(&h);
}
END_TEST

START_TEST(an_empty_history_can_be_compacted)
{
    struct history h = {0};
    ck_assert_int_eq(history_compact(&h), 0);
    check_empty(&h);
    ck_assert_int_eq(history_resize(&h, 0), 0);
    check_empty(&h);
    history_release(&h);
    ledger_at_most(0, 0);
}
END_TEST

START_TEST(the_block_of_none_is_given_back_with_free)
{
    struct history h = {0};
    if (add_all(&h, 4) == 4) {
        size_t before = ledger_count().releases;
        ck_assert_int_eq(history_resize(&h, 0), 0);
        if (ledger_count().available)
            ck_assert_uint_eq(ledger_count().releases, before + 1);
    }
    history_release(&h);
}
END_TEST

START_TEST(compacting_keeps_the_edits_and_nothing_else)
{
    struct history h = {0};
    struct edit edit;
    size_t added = add_all(&h, 18);
    for (int i = 0; i < 6; i++)
        history_undo(&h, &edit);
    if (added == 18 && history_compact(&h) == 0) {
        check_edits(&h, 0, 12);
        check_held(1, 12 * sizeof *h.edit);
        ck_assert_int_eq(history_compact(&h), refusal_happened() ? -1 : 0);
    } else {
        ck_assert(refusal_happened());
        check_empty(&h);
    }
    history_release(&h);
}
END_TEST

START_TEST(when_memory_runs_out_no_block_is_held)
{
    struct history h = {0};
    size_t added = 0;
    for (size_t i = 0; i < 70; i++) {
        if (add(&h, i) == 0) {
            added++;
        } else {
            check_empty(&h);
            check_held(0, 0);
        }
    }
    ck_assert_uint_eq(added, refusal_happened() ? 69 : 70);
    history_release(&h);
}
END_TEST

START_TEST(more_edits_than_can_be_counted_are_refused)
{
    static const size_t rooms[] = {
        SIZE_MAX, SIZE_MAX / sizeof(struct edit) + 1,
        SIZE_MAX / sizeof(struct edit) + 2,
    };
    for (size_t i = 0; i < sizeof rooms / sizeof *rooms; i++) {
        struct history h = {0};
        add_all(&h, 3);
        ck_assert_int_eq(history_resize(&h, rooms[i]), -1);
        check_empty(&h);
        history_release(&h);
    }
}
END_TEST

START_TEST(a_room_that_cannot_be_doubled_is_refused)
{
    /* no machine has so many; only the numbers count here */
    size_t many = SIZE_MAX / 2 + 1;
    struct history h = {.count = many, .room = many};
    ck_assert_int_eq(add(&h, 0), -1);
    check_empty(&h);
    ledger_at_most(0, 0);
}
END_TEST

START_TEST(the_oldest_can_be_forgotten)
{
    struct history h = {0};
    if (add_all(&h, 25) == 25) {
        history_forget(&h, 0);
        check_edits(&h, 0, 25);
        history_forget(&h, 10);
        check_edits(&h, 10, 15);
        history_forget(&h, 99);
        ck_assert_uint_eq(h.count, 0);
    }
    history_release(&h);
    history_forget(&h, 1);
    check_empty(&h);
}
END_TEST

START_TEST(two_texts_have_their_own_histories)
{
    struct history one = {0}, other = {0};
    size_t first = add_all(&one, 11);
    size_t second = add_all(&other, 17);
    int result = history_resize(&other, 0);
    ck_assert_int_eq(result, 0);
    if (first == 11)
        check_edits(&one, 0, 11);
    else
        ck_assert(refusal_happened());
    ck_assert(second == 17 || refusal_happened());
    check_empty(&other);
    history_release(&one);
    history_release(&other);
}
END_TEST

START_TEST(doubling_takes_few_allocations)
{
    struct history h = {0};
    add_all(&h, 1000);
    ledger_at_most(8, 2040 * sizeof *h.edit);
    history_release(&h);
}
END_TEST

Suite *exercise_suite(void)
{
    Suite *suite = suite_create("compact-to-zero");
    exercise_add(suite, edits_are_undone_youngest_first);
    exercise_add(suite, a_smaller_room_keeps_the_oldest);
    exercise_add(suite, a_larger_room_keeps_all);
    exercise_add(suite, a_history_of_none_holds_no_block);
    exercise_add(suite, an_undone_history_can_be_compacted);
    exercise_add(suite, an_empty_history_can_be_compacted);
    exercise_add(suite, the_block_of_none_is_given_back_with_free);
    exercise_add(suite, compacting_keeps_the_edits_and_nothing_else);
    exercise_add(suite, when_memory_runs_out_no_block_is_held);
    exercise_add(suite, more_edits_than_can_be_counted_are_refused);
    exercise_add(suite, a_room_that_cannot_be_doubled_is_refused);
    exercise_add(suite, the_oldest_can_be_forgotten);
    exercise_add(suite, two_texts_have_their_own_histories);
    exercise_add(suite, doubling_takes_few_allocations);
    return suite;
}
