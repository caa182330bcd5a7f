#include "session.h"
#include "exercise_test.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* A session, or NULL when an allocation for it was refused. */
static struct session *opened(const char *host, size_t size)
{
    struct session *session = session_open(host, size);
    ck_assert_int_eq(session == NULL, refusal_happened());
    if (session != NULL) {
        ck_assert_str_eq(session->host, host);
        ck_assert_uint_eq(session->size, size);
        ck_assert_uint_eq(session->held, 0);
    }
    return session;
}

/* The next line is this one; after a refusal it still waits, and comes then. */
static void check_line(struct session *session, const char *wanted)
{
    char *line = (char *)"not set";
    size_t held = session->held;
    bool before = refusal_happened();
    int result = session_line(session, &line);
    if (refusal_happened() && !before) {
        ck_assert_int_eq(result, -1);
        ck_assert_ptr_null(line);
        ck_assert_uint_eq(session->held, held);
        result = session_line(session, &line);
    }
    ck_assert_int_eq(result, 1);
    ck_assert_str_eq(line, wanted);
    free(line);
}

static void check_no_line(struct session *session)
{
    char *line = (char *)"not set";
    ck_assert_int_eq(session_line(session, &line), 0);
    ck_assert_ptr_null(line);
}

START_TEST(a_session_begins_empty)
{
    struct session *session = opened("mail.example.org", 512);
    if (session == NULL)
        return;
    check_no_line(session);
    session_close(session);
    session_close(NULL);
}
END_TEST

START_TEST(the_session_keeps_a_copy_of_the_name)
{
    char host[] = "mail.example.org";
    struct session *session = opened(host, 64);
    if (session == NULL)
        return;
    memset(host, 'x', sizeof host - 1);
    ck_assert_str_eq(session->host, "mail.example.org");
    session_close(session);
}
END_TEST

START_TEST(a_name_may_be_of_any_length)
{
    static char host[600];
    for (size_t length = 1; length < sizeof host; length = length * 2 + 1) {
        memset(host, 'h', length);
        host[length] = '\0';
        struct session *session = opened(host, length);
        if (session == NULL)
            return;
        session_close(session);
    }
}
END_TEST

START_TEST(no_session_without_a_name_or_without_room)
{
    ck_assert_ptr_null(session_open("", 64));
    ck_assert_ptr_null(session_open("mail.example.org", 0));
    ck_assert_ptr_null(session_open("", 0));
}
END_TEST

START_TEST(lines_come_out_as_they_came_in)
{
    struct session *session = opened("mail.example.org", 64);
    if (session == NULL)
        return;
    ck_assert_uint_eq(session_receive(session, "220 rea", 7), 7);
    check_no_line(session);
    ck_assert_uint_eq(session_receive(session, "dy\n\n250 HE", 10), 10);
    check_line(session, "220 ready");
    check_line(session, "");
    check_no_line(session);
    ck_assert_uint_eq(session->held, 6);
    ck_assert_uint_eq(session_receive(session, "LP\n", 3), 3);
    check_line(session, "250 HELP");
    ck_assert_uint_eq(session->held, 0);
    session_close(session);
}
END_TEST

START_TEST(no_more_is_taken_than_there_is_room_for)
{
    struct session *session = opened("mail.example.org", 10);
    if (session == NULL)
        return;
    ck_assert_uint_eq(session_receive(session, "", 0), 0);
    ck_assert_uint_eq(session_receive(session, "0123456", 7), 7);
    ck_assert_uint_eq(session_receive(session, "89\nabc", 6), 3);
    ck_assert_uint_eq(session_receive(session, "abc", 3), 0);
    check_line(session, "012345689");
    ck_assert_uint_eq(session_receive(session, "abc", 3), 3);
    ck_assert_uint_eq(session->held, 3);
    session_close(session);
}
END_TEST

START_TEST(all_the_room_that_was_asked_for_is_there)
{
    static char bytes[5000];
    memset(bytes, 'b', sizeof bytes);
    bytes[sizeof bytes - 1] = '\n';
    struct session *session = opened("mail.example.org", sizeof bytes);
    if (session == NULL)
        return;
    ck_assert_uint_eq(session_receive(session, bytes, sizeof bytes), sizeof bytes);
    bytes[sizeof bytes - 1] = '\0';
    check_line(session, bytes);
    session_close(session);
}
END_TEST

START_TEST(two_sessions_are_open_at_once)
{
    struct session *one = opened("one.example.org", 32);
    if (one == NULL)
        return;
    struct session *other = opened("other.example.org", 16);
    if (other != NULL) {
        session_receive(one, "first\n", 6);
        session_receive(other, "second\n", 7);
        check_line(one, "first");
        ck_assert_str_eq(one->host, "one.example.org");
        session_close(one);
        check_line(other, "second");
        ck_assert_str_eq(other->host, "other.example.org");
        session_close(other);
    } else {
        session_receive(one, "first\n", 6);
        check_line(one, "first");
        session_close(one);
    }
}
END_TEST

START_TEST(a_session_takes_no_more_than_it_holds)
{
    static const char host[] = "mail.example.org";
    struct session *session = session_open(host, 4);
    ck_assert_ptr_nonnull(session);
    ledger_at_most(3, sizeof *session + sizeof host + 4);
    session_close(session);
}
END_TEST

/* Lines of up to 7 letters, one after the other; the last one ends, too. */
static void write_lines(char *sent, size_t count, unsigned *draw)
{
    for (size_t i = 0; i < count; i++) {
        *draw = *draw * 1664525u + 1013904223u;
        bool ends = i % 8 == 7 || (*draw >> 16) % 4 == 0;
        sent[i] = ends ? '\n' : (char)('a' + (*draw >> 20) % 26);
    }
}

/* Takes each line that waits, and counts the ones that are not the next of those sent. */
static size_t wrong_lines(struct session *session, const char **next)
{
    size_t wrong = 0;
    char *line;
    while (**next != '\0' && session_line(session, &line) == 1) {
        size_t length = strcspn(*next, "\n");
        wrong += strlen(line) != length || memcmp(line, *next, length) != 0;
        *next += length + 1;
        free(line);
    }
    return wrong;
}

START_TEST(lines_do_not_depend_on_the_pieces_they_come_in)
{
    for (unsigned seed = 1; seed <= 3; seed++) {
        char sent[201] = "";
        unsigned draw = seed;
        write_lines(sent, sizeof sent - 1, &draw);
        struct session *session = session_open("mail.example.org", 16);
        ck_assert_ptr_nonnull(session);
        const char *next = sent;
        size_t taken = 0, wrong = 0;
        while (taken < sizeof sent - 1) {
            draw = draw * 1664525u + 1013904223u;
            size_t piece = 1 + (draw >> 16) % 20, left = sizeof sent - 1 - taken;
            size_t room = 16 - session->held, length = piece < left ? piece : left;
            size_t got = session_receive(session, sent + taken, length);
            ck_assert_uint_gt(got, 0);
            ck_assert_uint_eq(got, length < room ? length : room);
            taken += got;
            wrong += wrong_lines(session, &next);
        }
        ck_assert_uint_eq(wrong, 0);
        ck_assert_ptr_eq(next, sent + sizeof sent - 1);
        session_close(session);
    }
}
END_TEST

static void connect_and_leave(void *context)
{
    char host[32];
    unsigned *number = context;
    snprintf(host, sizeof host, "peer-%u.example.org", ++*number);
    struct session *session = session_open(host, 100);
    if (session != NULL)
        session_receive(session, "250 HELP\n", 9);
    session_close(session);
}

START_TEST(a_server_may_open_one_after_the_other)
{
    unsigned number = 0;
    ledger_steady(connect_and_leave, &number, 40);
}
END_TEST

Suite *exercise_suite(void)
{
    Suite *suite = suite_create("open-session");
    exercise_add(suite, a_session_begins_empty);
    exercise_add(suite, the_session_keeps_a_copy_of_the_name);
    exercise_add(suite, a_name_may_be_of_any_length);
    exercise_add(suite, no_session_without_a_name_or_without_room);
    exercise_add(suite, lines_come_out_as_they_came_in);
    exercise_add(suite, no_more_is_taken_than_there_is_room_for);
    exercise_add(suite, all_the_room_that_was_asked_for_is_there);
    exercise_add(suite, two_sessions_are_open_at_once);
    exercise_add(suite, a_session_takes_no_more_than_it_holds);
    exercise_add(suite, lines_do_not_depend_on_the_pieces_they_come_in);
    exercise_add(suite, a_server_may_open_one_after_the_other);
    return suite;
}
