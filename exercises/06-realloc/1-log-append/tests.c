#include "log.h"
#include "exercise_test.h"

#include <stdio.h>
#include <string.h>

/* What a log should hold, kept in an array beside it. */
struct model {
    char text[4096];
    size_t length;
    size_t lines;
};

static void model_append(struct model *m, const char *line)
{
    m->length += (size_t)snprintf(m->text + m->length,
                                  sizeof m->text - m->length, "%s\n", line);
    m->lines++;
}

static void append_to_both(struct log *log, struct model *m, const char *line)
{
    if (log_append(log, line) == 0)
        model_append(m, line);
}

static void check_log(const struct log *log, const struct model *m)
{
    ck_assert_uint_eq(log->length, m->length);
    ck_assert_uint_eq(log->lines, m->lines);
    ck_assert_str_eq(log_text(log), m->text);
}

START_TEST(an_empty_log_has_no_text)
{
    struct log log = {0};
    ck_assert_str_eq(log_text(&log), "");
    ck_assert_str_eq(log_tail(&log, 3), "");
    ck_assert_str_eq(log_tail(&log, 0), "");
    ck_assert_uint_eq(log_count(&log, "coin"), 0);
    log_release(&log);
    ledger_at_most(0, 0);
}
END_TEST

START_TEST(lines_stand_in_their_order)
{
    struct log log = {0};
    struct model model = {0};
    append_to_both(&log, &model, "first");
    append_to_both(&log, &model, "");
    append_to_both(&log, &model, "third, and it is longer than the block");
    append_to_both(&log, &model, "x");
    check_log(&log, &model);
    log_release(&log);
}
END_TEST

START_TEST(a_log_can_be_filled_and_released)
{
    char line[32];
    struct log log = {0};
    for (int i = 0; i < 20; i++) {
        snprintf(line, sizeof line, "event %d", i * i);
        log_append(&log, line);
    }
    log_release(&log);
    ck_assert_ptr_null(log.text);
    ck_assert_uint_eq(log.capacity, 0);
    ck_assert_uint_eq(log.length, 0);
    ck_assert_uint_eq(log.lines, 0);
}
END_TEST

/*
 * Fills blocks to the last byte, and one beyond, for each length of a line.
 * The log is compared after each line, so a refused one is seen at once.
 */
START_TEST(every_length_of_a_line_is_right)
{
    char line[70];
    for (size_t letters = 0; letters < sizeof line; letters += 3) {
        struct log log = {0};
        struct model model = {0};
        memset(line, 'a' + (int)(letters % 26), letters);
        line[letters] = '\0';
        for (int i = 0; i < 5; i++) {
            append_to_both(&log, &model, line);
            check_log(&log, &model);
        }
        log_release(&log);
        if (refusal_happened())
            return;
    }
}
END_TEST

START_TEST(a_refused_line_is_reported_and_nothing_else_changes)
{
    struct log log = {0};
    struct model model = {0};
    char line[32];
    size_t refused = 0;
    for (int i = 0; i < 60; i++) {
        snprintf(line, sizeof line, "%02d:%02d coin %d", 6 + i / 60, i, i * 10);
        size_t capacity = log.capacity;
        if (log_append(&log, line) == 0) {
            model_append(&model, line);
        } else {
            refused++;
            ck_assert_uint_eq(log.capacity, capacity);
        }
        check_log(&log, &model);
    }
    ck_assert_uint_eq(refused, refusal_happened());
    log_release(&log);
}
END_TEST

START_TEST(a_list_stops_at_the_line_that_was_refused)
{
    static const char *const lines[] = {
        "06:00 switched on", "06:41 coin 200", "06:42 ticket single",
        "07:15 card refused", "07:55 paper low", "08:10 door open",
    };
    const size_t n = sizeof lines / sizeof *lines;
    struct log log = {0};
    struct model model = {0};

    size_t added = log_append_all(&log, lines, n);
    if (refusal_happened())
        ck_assert_uint_lt(added, n);
    else
        ck_assert_uint_eq(added, n);
    for (size_t i = 0; i < added; i++)
        model_append(&model, lines[i]);
    check_log(&log, &model);

    /* memory is back; the same line is tried again */
    if (added < n) {
        ck_assert_int_eq(log_append(&log, lines[added]), 0);
        model_append(&model, lines[added]);
        check_log(&log, &model);
    }
    log_release(&log);
}
END_TEST

START_TEST(the_tail_begins_at_a_line)
{
    struct log log = {0};
    log_append(&log, "one");
    log_append(&log, "two");
    log_append(&log, "three and some more letters");
    if (!refusal_happened()) {
        ck_assert_str_eq(log_tail(&log, 0), "");
        ck_assert_str_eq(log_tail(&log, 1), "three and some more letters\n");
        ck_assert_str_eq(log_tail(&log, 2),
                         "two\nthree and some more letters\n");
        ck_assert_str_eq(log_tail(&log, 3), log_text(&log));
        ck_assert_str_eq(log_tail(&log, 9), log_text(&log));
    }
    log_release(&log);
}
END_TEST

START_TEST(lines_with_a_word_are_counted_once)
{
    struct log log = {0};
    log_append(&log, "coin 200");
    log_append(&log, "ticket");
    log_append(&log, "coin back, coin 50");
    log_append(&log, "door");
    if (!refusal_happened()) {
        ck_assert_uint_eq(log_count(&log, "coin"), 2);
        ck_assert_uint_eq(log_count(&log, "o"), 3);
        ck_assert_uint_eq(log_count(&log, "key"), 0);
    }
    log_release(&log);
}
END_TEST

START_TEST(a_block_is_filled_to_its_last_byte)
{
    struct log log = {0};
    log_append(&log, "fourteen bytes");
    if (!refusal_happened())
        ck_assert_uint_eq(log.capacity, 16);
    log_append(&log, "and fifteen now");
    if (!refusal_happened())
        ck_assert_uint_eq(log.capacity, 32);
    log_append(&log, "");
    if (!refusal_happened())
        ck_assert_uint_eq(log.capacity, 64);
    log_release(&log);
}
END_TEST

START_TEST(two_logs_grow_in_turn)
{
    struct log log[2] = {{0}, {0}};
    struct model model[2] = {{{0}, 0, 0}, {{0}, 0, 0}};
    char line[48];
    unsigned draw = 6;
    for (int i = 0; i < 60; i++) {
        draw = draw * 1664525u + 1013904223u;
        int which = draw >> 31;
        size_t letters = (draw >> 16) % 40;
        memset(line, 'a' + i % 26, letters);
        line[letters] = '\0';
        append_to_both(&log[which], &model[which], line);
    }
    check_log(&log[0], &model[0]);
    check_log(&log[1], &model[1]);
    log_release(&log[0]);
    ck_assert_str_eq(log_text(&log[1]), model[1].text);
    log_release(&log[1]);
}
END_TEST

START_TEST(the_line_is_only_read)
{
    char line[] = "09:00 coin 100, and twenty letters more";
    struct log log = {0};
    int result = log_append(&log, line);
    ck_assert_str_eq(line, "09:00 coin 100, and twenty letters more");
    memset(line, 'x', strlen(line));
    if (result == 0)
        ck_assert_str_eq(log_text(&log),
                         "09:00 coin 100, and twenty letters more\n");
    log_release(&log);
}
END_TEST

/* 16, 32, ... 32,768: twelve blocks, and 65,520 bytes in all. */
START_TEST(a_thousand_lines_take_twelve_allocations)
{
    struct log log = {0};
    for (int i = 0; i < 1000; i++)
        log_append(&log, "12:00 coin 200 taken");
    if (!refusal_happened())
        ck_assert_uint_eq(log.length, 21000);
    ledger_at_most(12, 65520);
    log_release(&log);
}
END_TEST

Suite *exercise_suite(void)
{
    Suite *suite = suite_create("log-append");
    exercise_add(suite, an_empty_log_has_no_text);
    exercise_add(suite, lines_stand_in_their_order);
    exercise_add(suite, a_log_can_be_filled_and_released);
    exercise_add(suite, a_refused_line_is_reported_and_nothing_else_changes);
    exercise_add(suite, every_length_of_a_line_is_right);
    exercise_add(suite, a_list_stops_at_the_line_that_was_refused);
    exercise_add(suite, the_tail_begins_at_a_line);
    exercise_add(suite, lines_with_a_word_are_counted_once);
    exercise_add(suite, a_block_is_filled_to_its_last_byte);
    exercise_add(suite, two_logs_grow_in_turn);
    exercise_add(suite, the_line_is_only_read);
    exercise_add(suite, a_thousand_lines_take_twelve_allocations);
    return suite;
}
