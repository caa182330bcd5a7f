#include "router.h"
#include "exercise_test.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* A connection with one or more bodies behind each other. */
static struct conn connected(const char *input, unsigned allowance)
{
    struct conn c;
    conn_open(&c, input, strlen(input), allowance);
    return c;
}

static int sent(struct conn *c, const char *path, size_t length)
{
    struct msg m = {path, length};
    int status = route(c, &m);
    char begin[8];
    snprintf(begin, sizeof begin, "%d ", status);
    ck_assert_mem_eq(c->reply, begin, strlen(begin));
    return status;
}

START_TEST(a_connection_begins_with_nothing)
{
    struct conn c = connected("abc", 7);
    ck_assert_str_eq(c.input, "abc");
    ck_assert_uint_eq(c.size, 3);
    ck_assert_uint_eq(c.at, 0);
    ck_assert_uint_eq(c.allowance, 7);
    ck_assert_ptr_null(c.report);
    conn_close(&c);
    ledger_at_most(0, 0);
}
END_TEST

START_TEST(a_ping_is_answered_with_and_without_a_body)
{
    struct conn c = connected("hello", 2);
    ck_assert_int_eq(sent(&c, "/ping", 0), FINE);
    ck_assert_str_eq(c.reply, "200 pong");
    ck_assert_int_eq(sent(&c, "/ping", 5), FINE);
    ck_assert_str_eq(c.reply, "200 pong");
    ck_assert_uint_eq(c.at, 5);
    ck_assert_uint_eq(c.allowance, 0);
    conn_close(&c);
}
END_TEST

START_TEST(a_trip_is_answered)
{
    struct conn c = connected("3 12", 5);
    int status = sent(&c, "/trip", 4);
    if (refusal_happened()) {
        ck_assert_int_eq(status, NO_MEMORY);
    } else {
        ck_assert_int_eq(status, FINE);
        ck_assert_str_eq(c.reply, "200 from 3 to 12");
        ck_assert_uint_eq(c.allowance, 4);
    }
    ck_assert_ptr_null(c.report);
    conn_close(&c);
}
END_TEST

START_TEST(a_trip_needs_two_numbers)
{
    struct conn c = connected("3to 12", 5);
    ck_assert_int_eq(sent(&c, "/trip", 1), BAD_REQUEST);
    ck_assert_int_eq(sent(&c, "/trip", 2), BAD_REQUEST);
    ck_assert_int_eq(sent(&c, "/trip", 3), BAD_REQUEST);
    ck_assert_int_eq(sent(&c, "/trip", 0), BAD_REQUEST);
    ck_assert_uint_eq(c.allowance, 1);
    conn_close(&c);
}
END_TEST

START_TEST(the_last_report_is_kept)
{
    struct conn c = connected("bell lostflat tyre3 12", 5);
    sent(&c, "/report", 9);
    sent(&c, "/report", 9);
    sent(&c, "/trip", 4);
    if (!refusal_happened()) {
        ck_assert_str_eq(c.report, "flat tyre");
        ck_assert_str_eq(c.reply, "200 from 3 to 12");
        ck_assert_int_eq(sent(&c, "/report", 0), BAD_REQUEST);
        ck_assert_str_eq(c.report, "flat tyre");
    }
    conn_close(&c);
    ck_assert_ptr_null(c.report);
}
END_TEST

START_TEST(two_connections_keep_two_reports)
{
    struct conn one = connected("flat tyre", 1), two = connected("no bell", 1);
    sent(&one, "/report", 9);
    sent(&two, "/report", 7);
    ck_assert_str_eq(one.report, "flat tyre");
    ck_assert_str_eq(two.report, "no bell");
    conn_close(&one);
    ck_assert_str_eq(two.report, "no bell");
    conn_close(&two);
}
END_TEST

START_TEST(without_memory_the_body_is_passed_over)
{
    struct conn c = connected("3 125 6", 5);
    int first = sent(&c, "/trip", 4);
    ck_assert_uint_eq(c.at, 4);
    int second = sent(&c, "/trip", 3);
    ck_assert_uint_eq(c.at, 7);
    if (!refusal_happened()) {
        ck_assert_int_eq(first, FINE);
        ck_assert_str_eq(c.reply, "200 from 5 to 6");
        ck_assert_uint_eq(c.allowance, 3);
    } else {
        ck_assert_int_ne(first, second);
        ck_assert(first == NO_MEMORY || second == NO_MEMORY);
        ck_assert_uint_eq(c.allowance, 4);
    }
    conn_close(&c);
}
END_TEST

START_TEST(an_unknown_path_uses_no_allowance)
{
    struct conn c = connected("3 125 6", 1);
    ck_assert_int_eq(sent(&c, "/lake", 4), NOT_FOUND);
    ck_assert_int_eq(sent(&c, "/lake", 0), NOT_FOUND);
    ck_assert_uint_eq(c.allowance, 1);
    ck_assert_int_eq(sent(&c, "/trip", 3), FINE);
    ck_assert_str_eq(c.reply, "200 from 5 to 6");
    ck_assert_int_eq(sent(&c, "/lake", 0), NOT_FOUND);
    conn_close(&c);
}
END_TEST

START_TEST(the_message_after_a_refused_one_gets_its_own_body)
{
    struct conn c = connected("1 23 45 6", 1);
    ck_assert_int_eq(sent(&c, "/trip", 3), FINE);
    ck_assert_int_eq(sent(&c, "/trip", 3), TOO_MANY);
    ck_assert_uint_eq(c.allowance, 0);
    ck_assert_uint_eq(c.at, 6);
    c.allowance = 1;
    ck_assert_int_eq(sent(&c, "/trip", 3), FINE);
    ck_assert_str_eq(c.reply, "200 from 5 to 6");
    conn_close(&c);
}
END_TEST

START_TEST(a_refused_report_leaves_the_one_before)
{
    struct conn c = connected("flat tyreno bell", 1);
    sent(&c, "/report", 9);
    ck_assert_int_eq(sent(&c, "/report", 7), TOO_MANY);
    ck_assert_str_eq(c.report, "flat tyre");
    conn_close(&c);
}
END_TEST

START_TEST(a_body_of_a_thousand_letters_is_the_longest)
{
    static char input[2 * LONGEST + 2];
    memset(input, 'x', sizeof input - 1);
    struct conn c = connected(input, 2);
    ck_assert_int_eq(sent(&c, "/report", LONGEST + 1), TOO_LONG);
    ck_assert_uint_eq(c.at, LONGEST + 1);
    ck_assert_uint_eq(c.allowance, 2);
    ck_assert_ptr_null(c.report);
    ck_assert_int_eq(sent(&c, "/report", LONGEST), FINE);
    ck_assert_uint_eq(strlen(c.report), LONGEST);
    ck_assert_uint_eq(c.at, c.size);
    conn_close(&c);
}
END_TEST

START_TEST(a_body_that_is_cut_off_is_told_first)
{
    struct conn c = connected("3 12", 0);
    ck_assert_int_eq(sent(&c, "/lake", 5), BAD_REQUEST);
    ck_assert_uint_eq(c.at, 4);
    ck_assert_int_eq(sent(&c, "/trip", 2000), BAD_REQUEST);
    ck_assert_uint_eq(c.at, 4);
    ck_assert_int_eq(sent(&c, "/ping", 0), TOO_MANY);
    conn_close(&c);
    ledger_at_most(0, 0);
}
END_TEST

START_TEST(a_body_takes_one_block)
{
    struct conn c = connected("flat tyre", 1);
    sent(&c, "/report", 9);
    ledger_at_most(1, 10);
    conn_close(&c);
}
END_TEST

/* A connection, the path of its messages, and the body they all have. */
struct again {
    struct conn c;
    struct msg m;
    unsigned allowance;
};

static void send_again(void *context)
{
    struct again *again = context;
    again->c.at = 0;
    again->c.allowance = again->allowance;
    route(&again->c, &again->m);
}

static void is_steady(const char *path, const char *body, unsigned allowance)
{
    struct again again = {.m = {path, strlen(body)}, .allowance = allowance};
    conn_open(&again.c, body, strlen(body), allowance);
    ledger_steady(send_again, &again, 20);
    conn_close(&again.c);
}

START_TEST(a_trip_leaves_nothing_behind)
{
    is_steady("/trip", "14 3", 1);
    is_steady("/trip", "to the lake", 1);
}
END_TEST

START_TEST(a_report_replaces_the_one_before)
{
    is_steady("/report", "no. 81 has lost its bell", 1);
}
END_TEST

START_TEST(an_unknown_path_leaves_nothing_behind)
{
    is_steady("/lake", "to the lake", 1);
}
END_TEST

START_TEST(a_refused_trip_leaves_nothing_behind)
{
    is_steady("/trip", "14 3", 0);
}
END_TEST

/* One step of a sequence of numbers that looks like chance, always the same. */
static unsigned drawn(unsigned *seed, unsigned below)
{
    *seed = *seed * 1103515245u + 12345u;
    return (*seed >> 16) % below;
}

/* What the contract says about a message whose body is there. */
static int expected(const struct msg *m, const char *body, unsigned allowance)
{
    if (m->path[1] == 'l')
        return NOT_FOUND;
    if (allowance == 0)
        return TOO_MANY;
    if (m->path[1] == 'p')
        return FINE;
    if (m->path[1] == 't')
        return m->length == 4 && body[0] != 'n' ? FINE : BAD_REQUEST;
    return m->length > 0 ? FINE : BAD_REQUEST;
}

START_TEST(many_mixed_messages_get_the_right_answers)
{
    static const char *const path[] = {"/ping", "/trip", "/report", "/lake"};
    static const char *const body[] = {"", "", "", "14 3", "none"};
    enum { SENT = 200 };
    static char input[4 * SENT + 1];
    struct msg m[SENT];
    unsigned seed = 9, wrong = 0;
    input[0] = '\0';
    for (int i = 0; i < SENT; i++) {
        const char *chosen = body[drawn(&seed, 5)];
        m[i] = (struct msg){path[drawn(&seed, 4)], strlen(chosen)};
        strcat(input, chosen);
    }
    struct conn c = connected(input, 0);
    for (int i = 0; i < SENT; i++) {
        c.allowance = drawn(&seed, 10) == 0 ? 0 : 1;
        int right = expected(&m[i], input + c.at, c.allowance);
        if (route(&c, &m[i]) != right)
            wrong++;
    }
    ck_assert_uint_eq(wrong, 0);
    ck_assert_uint_eq(c.at, c.size);
    conn_close(&c);
}
END_TEST

START_TEST(serve_counts_what_was_fine)
{
    static const struct msg m[] = {
        {"/ping", 0}, {"/trip", 4}, {"/lake", 3}, {"/report", 2}, {"/trip", 3},
    };
    struct conn c = connected("3 12abcok5 6", 3);
    ck_assert_uint_eq(serve(&c, m, 5), 3);
    ck_assert_str_eq(c.report, "ok");
    ck_assert_uint_eq(c.at, 12);
    ck_assert_uint_eq(serve(&c, m, 0), 0);
    conn_close(&c);
}
END_TEST

Suite *exercise_suite(void)
{
    Suite *suite = suite_create("rare-path");
    exercise_add(suite, a_connection_begins_with_nothing);
    exercise_add(suite, a_ping_is_answered_with_and_without_a_body);
    exercise_add(suite, a_trip_is_answered);
    exercise_add(suite, a_trip_needs_two_numbers);
    exercise_add(suite, the_last_report_is_kept);
    exercise_add(suite, two_connections_keep_two_reports);
    exercise_add(suite, without_memory_the_body_is_passed_over);
    exercise_add(suite, an_unknown_path_uses_no_allowance);
    exercise_add(suite, the_message_after_a_refused_one_gets_its_own_body);
    exercise_add(suite, a_refused_report_leaves_the_one_before);
    exercise_add(suite, a_body_of_a_thousand_letters_is_the_longest);
    exercise_add(suite, a_body_that_is_cut_off_is_told_first);
    exercise_add(suite, a_body_takes_one_block);
    exercise_add(suite, a_trip_leaves_nothing_behind);
    exercise_add(suite, a_report_replaces_the_one_before);
    exercise_add(suite, an_unknown_path_leaves_nothing_behind);
    exercise_add(suite, a_refused_trip_leaves_nothing_behind);
    exercise_add(suite, many_mixed_messages_get_the_right_answers);
    exercise_add(suite, serve_counts_what_was_fine);
    return suite;
}
