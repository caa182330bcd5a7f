#include "buf.h"
#include "exercise_test.h"

#include <stdbool.h>
#include <string.h>

/* The same text in an array that never moves, with positions for pointers. */
struct model {
    char text[600];
    size_t length;
    size_t cursor;
    size_t mark;
    bool marked;
};

static void model_insert(struct model *m, char c)
{
    memmove(m->text + m->cursor + 1, m->text + m->cursor,
            m->length - m->cursor + 1);
    m->text[m->cursor] = c;
    if (m->marked && m->mark > m->cursor)
        m->mark++;
    m->cursor++;
    m->length++;
}

static void insert_both(struct buf *buf, struct model *m, char c)
{
    if (buf_insert(buf, c) == 0)
        model_insert(m, c);
}

static void move_both(struct buf *buf, struct model *m, size_t position)
{
    buf_move(buf, position);
    m->cursor = position < m->length ? position : m->length;
}

static void mark_both(struct buf *buf, struct model *m)
{
    buf_mark(buf);
    m->mark = m->cursor;
    m->marked = true;
}

/* Asserts only what is wrong: this is called for each letter. */
static void check_buf(const struct buf *buf, const struct model *m)
{
    size_t from = m->mark < m->cursor ? m->mark : m->cursor;
    size_t to = m->mark < m->cursor ? m->cursor : m->mark;
    size_t expected = m->marked ? to - from : 0;
    size_t first = 12345;
    size_t letters = buf_highlighted(buf, &first);

    if (strcmp(buf_text(buf), m->text) != 0)
        ck_assert_str_eq(buf_text(buf), m->text);
    if (buf_cursor(buf) != m->cursor)
        ck_assert_uint_eq(buf_cursor(buf), m->cursor);
    if (letters != expected)
        ck_assert_uint_eq(letters, expected);
    if (first != (letters > 0 ? from : 12345))
        ck_assert_uint_eq(first, letters > 0 ? from : 12345);
}

/*
 * Two texts that are edited in the same way, in turn, so that neither can grow
 * for long without meeting the other.
 */
struct pair {
    struct buf *buf[2];
    struct model model[2];
};

/* False: one of them was refused. */
static bool pair_open(struct pair *p)
{
    *p = (struct pair){.buf = {buf_new(), buf_new()}};
    bool both = p->buf[0] != NULL && p->buf[1] != NULL;
    ck_assert(both || refusal_happened());
    return both;
}

static void pair_insert(struct pair *p, char c)
{
    for (int i = 0; i < 2; i++) {
        insert_both(p->buf[i], &p->model[i], c);
        check_buf(p->buf[i], &p->model[i]);
    }
}

static void pair_move(struct pair *p, size_t position)
{
    for (int i = 0; i < 2; i++)
        move_both(p->buf[i], &p->model[i], position);
}

static void pair_mark(struct pair *p)
{
    for (int i = 0; i < 2; i++)
        mark_both(p->buf[i], &p->model[i]);
}

static void pair_close(struct pair *p)
{
    buf_free(p->buf[0]);
    buf_free(p->buf[1]);
}

START_TEST(a_new_text_is_empty_and_small)
{
    struct buf *buf = buf_new();
    struct model model = {0};
    ledger_at_most(2, 128);
    if (buf != NULL)
        check_buf(buf, &model);
    else
        ck_assert(refusal_happened());
    buf_free(buf);
    buf_free(NULL);
}
END_TEST

START_TEST(short_texts_are_typed)
{
    struct buf *one = buf_new();
    struct buf *other = buf_new();
    if (!refusal_happened()) {
        ck_assert_int_eq(buf_type(one, "Dear Ada,"), 0);
        ck_assert_int_eq(buf_type(other, ""), 0);
        ck_assert_int_eq(buf_type(other, "no"), 0);
        ck_assert_str_eq(buf_text(one), "Dear Ada,");
        ck_assert_str_eq(buf_text(other), "no");
    }
    buf_free(one);
    buf_free(other);
}
END_TEST

START_TEST(the_cursor_stays_in_the_text_that_grows)
{
    static const size_t positions[] = {0, 1, 31, 62, 63};
    for (size_t at = 0; at < sizeof positions / sizeof *positions; at++) {
        struct pair pair;
        if (pair_open(&pair)) {
            for (int i = 0; i < 63; i++)
                pair_insert(&pair, (char)('a' + i % 26));
            pair_move(&pair, positions[at]);
            for (int i = 0; i < 200; i++)
                pair_insert(&pair, (char)('A' + i % 26));
        }
        pair_close(&pair);
    }
}
END_TEST

START_TEST(the_mark_stays_when_typing_behind_it)
{
    static const int positions[] = {0, 1, 40, 62, 63, 64, 127};
    for (size_t at = 0; at < sizeof positions / sizeof *positions; at++) {
        struct pair pair;
        if (pair_open(&pair)) {
            for (int i = 0; i < 200; i++) {
                if (i == positions[at])
                    pair_mark(&pair);
                pair_insert(&pair, (char)('a' + i % 26));
            }
        }
        pair_close(&pair);
    }
}
END_TEST

START_TEST(the_mark_moves_when_typing_in_front_of_it)
{
    static const size_t positions[] = {0, 1, 7, 8};
    for (size_t at = 0; at < sizeof positions / sizeof *positions; at++) {
        struct pair pair;
        if (pair_open(&pair)) {
            for (int i = 0; i < 8; i++)
                pair_insert(&pair, (char)('a' + i));
            pair_mark(&pair);
            pair_move(&pair, positions[at]);
            for (int i = 0; i < 200; i++)
                pair_insert(&pair, (char)('A' + i % 26));
        }
        pair_close(&pair);
    }
}
END_TEST

START_TEST(a_refused_letter_leaves_text_cursor_and_mark)
{
    struct pair pair;
    if (pair_open(&pair)) {
        for (int i = 0; i < 200; i++) {
            if (i == 50)
                pair_mark(&pair);
            pair_insert(&pair, (char)('a' + i % 26));
        }
        size_t letters = pair.model[0].length + pair.model[1].length;
        ck_assert_uint_eq(letters + refusal_happened(), 400);
    }
    pair_close(&pair);
}
END_TEST

/* The last two letters are typed where the block is full. */
START_TEST(typing_stops_at_a_refused_letter)
{
    struct buf *buf = buf_new();
    struct buf *behind = buf_new();
    if (buf != NULL && behind != NULL) {
        for (int i = 0; i < 62; i++)
            buf_insert(buf, 'x');
        int result = buf_type(buf, "yz!");
        ck_assert_int_eq(result, refusal_happened() ? -1 : 0);
        ck_assert_uint_eq(buf_cursor(buf), refusal_happened() ? 63 : 65);
        ck_assert_str_eq(buf_text(buf) + 62, refusal_happened() ? "y" : "yz!");
    }
    buf_free(buf);
    buf_free(behind);
}
END_TEST

/* Inserting, moving and marking, drawn by a generator of our own. */
static void edit_at_random(struct buf *buf, struct model *m, unsigned *draw)
{
    *draw = *draw * 1664525u + 1013904223u;
    unsigned value = *draw >> 12;
    switch (*draw >> 29) {
    case 0:
        move_both(buf, m, value % (m->length + 3));
        break;
    case 1:
        mark_both(buf, m);
        break;
    default:
        insert_both(buf, m, (char)('a' + value % 26));
        break;
    }
    check_buf(buf, m);
}

START_TEST(two_texts_are_edited_apart)
{
    struct pair pair;
    unsigned draw = 62;
    if (pair_open(&pair)) {
        for (int i = 0; i < 800; i++)
            edit_at_random(pair.buf[i % 2], &pair.model[i % 2], &draw);
        if (!refusal_happened())
            ck_assert_uint_gt(pair.model[0].length, 260);
    }
    pair_close(&pair);
}
END_TEST

/* 64 to 16,384 bytes: two for the text, two for another, eight doublings. */
START_TEST(sixteen_thousand_letters_take_few_allocations)
{
    struct buf *buf = buf_new();
    struct buf *behind = buf_new();
    size_t letters = 0;
    for (int i = 0; i < 16000 && buf != NULL && behind != NULL; i++) {
        letters += buf_insert(buf, 'x') == 0;
        if (buf_cursor(buf) != letters)
            ck_assert_uint_eq(buf_cursor(buf), letters);
    }
    ledger_at_most(12, 2 * 128 + 32640);
    buf_free(buf);
    buf_free(behind);
}
END_TEST

Suite *exercise_suite(void)
{
    Suite *suite = suite_create("highlighted-item");
    exercise_add(suite, a_new_text_is_empty_and_small);
    exercise_add(suite, short_texts_are_typed);
    exercise_add(suite, the_cursor_stays_in_the_text_that_grows);
    exercise_add(suite, the_mark_stays_when_typing_behind_it);
    exercise_add(suite, the_mark_moves_when_typing_in_front_of_it);
    exercise_add(suite, a_refused_letter_leaves_text_cursor_and_mark);
    exercise_add(suite, typing_stops_at_a_refused_letter);
    exercise_add(suite, two_texts_are_edited_apart);
    exercise_add(suite, sixteen_thousand_letters_take_few_allocations);
    return suite;
}
