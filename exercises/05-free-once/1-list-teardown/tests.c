#include "queue.h"
#include "exercise_test.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>

/* Lets n people join and returns how many could. Their names tell who they are. */
static size_t join_many(struct queue *queue, const char *family, size_t n)
{
    char name[32];
    size_t joined = 0;
    for (size_t i = 0; i < n; i++) {
        snprintf(name, sizeof name, "%s %zu", family, i);
        joined += queue_join(queue, name);
    }
    return joined;
}

/* Calls the next one and checks who it is. */
static void check_called(struct queue *queue, const char *expected)
{
    char *name = queue_call(queue);
    ck_assert_ptr_nonnull(name);
    ck_assert_str_eq(name, expected);
    free(name);
}

static void check_empty(struct queue *queue)
{
    ck_assert_ptr_null(queue->first);
    ck_assert_uint_eq(queue_length(queue), 0);
    ck_assert_ptr_null(queue_call(queue));
}

START_TEST(an_empty_queue_can_be_cleared)
{
    struct queue queue = {0};
    queue_clear(&queue);
    queue_clear(&queue);
    check_empty(&queue);
}
END_TEST

START_TEST(who_came_first_is_called_first)
{
    struct queue queue = {0};
    ck_assert(queue_join(&queue, "Ada"));
    ck_assert(queue_join(&queue, ""));
    ck_assert(queue_join(&queue, "Grace Hopper, with a rather long name"));
    ck_assert_uint_eq(queue.first->number, 1);
    ck_assert_uint_eq(queue.last->number, 3);
    ck_assert_uint_eq(queue_length(&queue), 3);
    check_called(&queue, "Ada");
    check_called(&queue, "");
    check_called(&queue, "Grace Hopper, with a rather long name");
    check_empty(&queue);
}
END_TEST

START_TEST(who_joins_later_waits_behind_the_rest)
{
    struct queue queue = {0};
    ck_assert_uint_eq(join_many(&queue, "Smith", 2), 2);
    check_called(&queue, "Smith 0");
    ck_assert(queue_join(&queue, "Ada"));
    ck_assert_uint_eq(queue_length(&queue), 2);
    check_called(&queue, "Smith 1");
    check_called(&queue, "Ada");
    ck_assert(queue_join(&queue, "Grace"));
    ck_assert_uint_eq(queue_length(&queue), 1);
    check_called(&queue, "Grace");
    check_empty(&queue);
}
END_TEST

START_TEST(one_ticket_is_cleared)
{
    struct queue queue = {0};
    ck_assert(queue_join(&queue, "Ada"));
    queue_clear(&queue);
    check_empty(&queue);
}
END_TEST

START_TEST(all_tickets_are_cleared)
{
    struct queue queue = {0};
    ck_assert_uint_eq(join_many(&queue, "Smith", 25), 25);
    queue_clear(&queue);
    check_empty(&queue);
}
END_TEST

START_TEST(what_was_called_is_not_cleared_again)
{
    struct queue queue = {0};
    ck_assert_uint_eq(join_many(&queue, "Smith", 4), 4);
    char *called = queue_call(&queue);
    queue_clear(&queue);
    ck_assert_str_eq(called, "Smith 0");
    free(called);
    check_empty(&queue);
}
END_TEST

START_TEST(a_cleared_queue_is_used_again)
{
    struct queue queue = {0};
    for (unsigned day = 0; day < 3; day++) {
        ck_assert_uint_eq(join_many(&queue, "Smith", 6), 6);
        ck_assert_uint_eq(queue_length(&queue), 6);
        ck_assert_uint_eq(queue.first->number, 6 * day + 1);
        ck_assert_uint_eq(queue.last->number, 6 * day + 6);
        queue_clear(&queue);
        check_empty(&queue);
    }
}
END_TEST

START_TEST(two_rooms_are_cleared_apart)
{
    struct queue one = {0};
    struct queue other = {0};
    ck_assert_uint_eq(join_many(&one, "Smith", 3), 3);
    ck_assert_uint_eq(join_many(&other, "Jones", 2), 2);
    queue_clear(&one);
    check_empty(&one);
    ck_assert_uint_eq(queue_length(&other), 2);
    check_called(&other, "Jones 0");
    check_called(&other, "Jones 1");
    queue_clear(&other);
}
END_TEST

START_TEST(a_name_is_copied)
{
    struct queue queue = {0};
    char name[] = "Ada";
    ck_assert(queue_join(&queue, name));
    memset(name, 'x', strlen(name));
    check_called(&queue, "Ada");
    queue_clear(&queue);
}
END_TEST

/* A small stack, as threads and small devices have it; returns the usual one. */
static struct rlimit small_stack(void)
{
    struct rlimit usual;
    ck_assert_int_eq(getrlimit(RLIMIT_STACK, &usual), 0);
    struct rlimit small = {256 << 10, usual.rlim_max};
    ck_assert_int_eq(setrlimit(RLIMIT_STACK, &small), 0);
    return usual;
}

START_TEST(a_long_queue_is_cleared_on_a_small_stack)
{
    struct queue queue = {0};
    ck_assert_uint_eq(join_many(&queue, "Smith", 20000), 20000);
    ck_assert_uint_eq(queue_length(&queue), 20000);
    struct rlimit usual = small_stack();
    queue_clear(&queue);
    ck_assert_int_eq(setrlimit(RLIMIT_STACK, &usual), 0);
    check_empty(&queue);
}
END_TEST

START_TEST(who_cannot_join_changes_nothing)
{
    struct queue queue = {0};
    size_t joined = join_many(&queue, "Smith", 4);
    ck_assert_uint_eq(joined, 4 - refusal_happened());
    ck_assert_uint_eq(queue_length(&queue), joined);
    ck_assert_uint_eq(queue.drawn, joined);
    queue_clear(&queue);
    check_empty(&queue);
}
END_TEST

START_TEST(a_ticket_takes_two_blocks)
{
    struct queue queue = {0};
    join_many(&queue, "Smith", 3);
    queue_clear(&queue);
    ledger_at_most(6, 3 * (sizeof *queue.first + sizeof "Smith 0"));
}
END_TEST

Suite *exercise_suite(void)
{
    Suite *suite = suite_create("list-teardown");
    exercise_add(suite, an_empty_queue_can_be_cleared);
    exercise_add(suite, who_came_first_is_called_first);
    exercise_add(suite, who_joins_later_waits_behind_the_rest);
    exercise_add(suite, one_ticket_is_cleared);
    exercise_add(suite, all_tickets_are_cleared);
    exercise_add(suite, what_was_called_is_not_cleared_again);
    exercise_add(suite, a_cleared_queue_is_used_again);
    exercise_add(suite, two_rooms_are_cleared_apart);
    exercise_add(suite, a_name_is_copied);
    exercise_add(suite, a_long_queue_is_cleared_on_a_small_stack);
    exercise_add(suite, who_cannot_join_changes_nothing);
    exercise_add(suite, a_ticket_takes_two_blocks);
    return suite;
}
