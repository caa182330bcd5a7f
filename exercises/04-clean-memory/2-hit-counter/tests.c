#include "hits.h"
#include "exercise_test.h"

#include <stdio.h>
#include <string.h>

/*
 * A counter that is made behind another one. In the plain run the allocator
 * gives it the blocks of the first again, so what stands in them is known:
 * zeros, and a note of the allocator where the first bucket is.
 */
static struct counter *counter_after_another(size_t buckets)
{
    struct counter *before = counter_new(buckets);
    if (before == NULL)
        return NULL;
    memset(before->bucket, 0, buckets * sizeof *before->bucket);
    counter_close(before);
    return counter_new(buckets);
}

START_TEST(a_new_counter_has_counted_nothing)
{
    struct counter *counter = counter_after_another(64);
    if (refusal_happened()) {
        ck_assert_ptr_null(counter);
        return;
    }
    ck_assert_uint_eq(counter->buckets, 64);
    ck_assert_uint_eq(counter->paths, 0);
    ck_assert_uint_eq(counter_hits(counter, "/"), 0);
    ck_assert_ptr_null(counter_top(counter));
    counter_close(counter);
}
END_TEST

START_TEST(a_counter_without_requests_can_be_closed)
{
    counter_close(counter_new(64));
    counter_close(counter_new(1));
    counter_close(NULL);
}
END_TEST

START_TEST(an_empty_counter_has_no_top)
{
    struct counter *counter = counter_after_another(7);
    if (counter != NULL)
        ck_assert_ptr_null(counter_top(counter));
    counter_close(counter);
}
END_TEST

START_TEST(a_path_is_counted_with_and_without_a_query)
{
    struct counter *counter = counter_after_another(64);
    if (refusal_happened()) {
        ck_assert_ptr_null(counter);
        return;
    }
    bool first = counter_add(counter, "GET /prices.html HTTP/1.1");
    bool second = counter_add(counter, "GET /prices.html?year=2024 HTTP/1.1");
    unsigned long counted = (unsigned long)first + (unsigned long)second;
    ck_assert_uint_eq(counter_hits(counter, "/prices.html"), counted);
    ck_assert_uint_eq(counter_hits(counter, "/prices"), 0);
    ck_assert_uint_eq(counter->paths, 1);
    counter_close(counter);
}
END_TEST

START_TEST(a_request_without_a_path_is_not_counted)
{
    struct counter *counter = counter_after_another(16);
    if (refusal_happened()) {
        ck_assert_ptr_null(counter);
        return;
    }
    ck_assert(counter_add(counter, "QUIT"));
    ck_assert(counter_add(counter, "GET ?x HTTP/1.1"));
    ck_assert(counter_add(counter, ""));
    ck_assert_uint_eq(counter->paths, 0);
    counter_close(counter);
}
END_TEST

/* Counts n requests over some paths, drawn by a generator of our own. */
static size_t draw_requests(struct counter *counter, unsigned n,
                            unsigned long *expected, size_t paths)
{
    char request[48];
    size_t refused = 0;
    unsigned draw = n;
    for (unsigned i = 0; i < n; i++) {
        draw = draw * 1664525u + 1013904223u;
        size_t path = (draw >> 16) % paths;
        snprintf(request, sizeof request, "GET /item/%zu HTTP/1.1", path);
        if (counter_add(counter, request))
            expected[path]++;
        else
            refused++;
    }
    return refused;
}

static void check_hits(const struct counter *counter,
                       const unsigned long *expected, size_t paths)
{
    char path[32];
    unsigned long most = 0;
    for (size_t i = 0; i < paths; i++) {
        snprintf(path, sizeof path, "/item/%zu", i);
        ck_assert_uint_eq(counter_hits(counter, path), expected[i]);
        if (expected[i] > most)
            most = expected[i];
    }
    ck_assert_uint_eq(counter_top(counter)->hits, most);
}

START_TEST(many_paths_share_few_buckets)
{
    unsigned long expected[9] = {0};
    struct counter *counter = counter_after_another(3);
    if (refusal_happened()) {
        ck_assert_ptr_null(counter);
        return;
    }
    size_t refused = draw_requests(counter, 60, expected, 9);
    ck_assert_uint_eq(refused, refusal_happened());
    check_hits(counter, expected, 9);
    counter_close(counter);
}
END_TEST

START_TEST(two_servers_are_counted_apart)
{
    unsigned long expected[2][5] = {{0}};
    struct counter *one = counter_after_another(64);
    struct counter *other = counter_after_another(8);
    if (!refusal_happened()) {
        size_t refused = draw_requests(one, 40, expected[0], 5)
            + draw_requests(other, 31, expected[1], 5);
        ck_assert_uint_eq(refused, refusal_happened());
        check_hits(one, expected[0], 5);
        check_hits(other, expected[1], 5);
    } else {
        ck_assert(one == NULL || other == NULL);
    }
    counter_close(one);
    counter_close(other);
}
END_TEST

START_TEST(the_request_is_only_read)
{
    char request[] = "GET /login HTTP/1.1";
    struct counter *counter = counter_after_another(64);
    if (refusal_happened()) {
        ck_assert_ptr_null(counter);
        return;
    }
    bool counted = counter_add(counter, request);
    ck_assert_str_eq(request, "GET /login HTTP/1.1");
    memset(request, 'x', strlen(request));
    ck_assert_uint_eq(counter_hits(counter, "/login"), counted);
    counter_close(counter);
}
END_TEST

START_TEST(a_counter_takes_two_blocks)
{
    struct counter *counter = counter_new(64);
    ledger_at_most(2, sizeof *counter + 64 * sizeof *counter->bucket);
    counter_close(counter);
}
END_TEST

Suite *exercise_suite(void)
{
    Suite *suite = suite_create("hit-counter");
    exercise_add(suite, a_new_counter_has_counted_nothing);
    exercise_add(suite, a_counter_without_requests_can_be_closed);
    exercise_add(suite, an_empty_counter_has_no_top);
    exercise_add(suite, a_path_is_counted_with_and_without_a_query);
    exercise_add(suite, a_request_without_a_path_is_not_counted);
    exercise_add(suite, many_paths_share_few_buckets);
    exercise_add(suite, two_servers_are_counted_apart);
    exercise_add(suite, the_request_is_only_read);
    exercise_add(suite, a_counter_takes_two_blocks);
    return suite;
}
