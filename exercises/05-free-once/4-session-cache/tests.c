#include "sessions.h"
#include "exercise_test.h"

#include <stdio.h>
#include <string.h>

/* A cache in which the ids 1 to n are logged in. NULL: memory was refused. */
static struct cache *cache_with(size_t room, int n)
{
    char user[SESSION_USER];
    struct cache *cache = cache_open(room);
    if (cache == NULL) {
        ck_assert(refusal_happened());
        return NULL;
    }
    for (int id = 1; id <= n; id++) {
        snprintf(user, sizeof user, "user %d", id);
        if (!cache_login(cache, id, user)) {
            ck_assert(refusal_happened());
            cache_close(cache);
            return NULL;
        }
    }
    return cache;
}

START_TEST(an_empty_cache_has_nobody_in_it)
{
    struct cache *cache = cache_with(10, 0);
    if (cache == NULL)
        return;
    ck_assert_ptr_null(session_find(cache, 0));
    ck_assert_ptr_null(cache_newest(cache));
    ck_assert_uint_eq(cache_sessions(cache), 0);
    session_evict(cache, 1);
    cache_close(cache);
    cache_close(NULL);
}
END_TEST

START_TEST(who_is_logged_in_is_found)
{
    struct cache *cache = cache_with(3, 2);
    if (cache == NULL)
        return;
    ck_assert_str_eq(session_find(cache, 1)->user, "user 1");
    ck_assert_str_eq(session_find(cache, 2)->user, "user 2");
    ck_assert_int_eq(session_find(cache, 2)->id, 2);
    ck_assert_uint_eq(session_find(cache, 1)->requests, 0);
    ck_assert_ptr_null(session_find(cache, 3));
    ck_assert_int_eq(cache_newest(cache)->id, 2);
    ck_assert_uint_eq(cache_sessions(cache), 2);
    cache_close(cache);
}
END_TEST

START_TEST(a_change_is_there_when_it_is_found_again)
{
    struct cache *cache = cache_with(3, 2);
    if (cache == NULL)
        return;
    struct session *session = session_find(cache, 2);
    struct session *other = session_find(cache, 1);
    for (unsigned i = 1; i <= 5; i++) {
        session->requests++;
        ck_assert_uint_eq(session_find(cache, 2)->requests, i);
        ck_assert_ptr_eq(session_find(cache, 2), session);
    }
    ck_assert_uint_eq(cache_newest(cache)->requests, 5);
    ck_assert_ptr_eq(session_find(cache, 1), other);
    ck_assert_uint_eq(other->requests, 0);
    cache_close(cache);
}
END_TEST

START_TEST(who_was_found_and_logs_out_is_gone)
{
    struct cache *cache = cache_with(3, 2);
    if (cache == NULL)
        return;
    ck_assert_ptr_nonnull(session_find(cache, 1));
    session_evict(cache, 1);
    ck_assert_ptr_null(session_find(cache, 1));
    ck_assert_str_eq(session_find(cache, 2)->user, "user 2");
    ck_assert_uint_eq(cache_sessions(cache), 1);
    cache_close(cache);
}
END_TEST

START_TEST(who_was_never_found_and_logs_out_is_gone)
{
    struct cache *cache = cache_with(3, 3);
    if (cache == NULL)
        return;
    session_evict(cache, 2);
    ck_assert_ptr_null(session_find(cache, 2));
    ck_assert_int_eq(session_find(cache, 1)->id, 1);
    ck_assert_int_eq(session_find(cache, 3)->id, 3);
    session_evict(cache, 2);
    ck_assert_uint_eq(cache_sessions(cache), 2);
    cache_close(cache);
}
END_TEST

START_TEST(the_others_are_still_found_at_their_place)
{
    struct cache *cache = cache_with(3, 3);
    if (cache == NULL)
        return;
    struct session *third = session_find(cache, 3);
    session_evict(cache, 1);
    ck_assert_ptr_eq(session_find(cache, 3), third);
    ck_assert_ptr_eq(cache_newest(cache), third);
    session_evict(cache, 2);
    ck_assert_ptr_eq(session_find(cache, 3), third);
    cache_close(cache);
}
END_TEST

START_TEST(the_newest_may_log_out)
{
    struct cache *cache = cache_with(3, 2);
    if (cache == NULL)
        return;
    session_evict(cache, 2);
    ck_assert_ptr_null(cache_newest(cache));
    if (cache_login(cache, 5, "user 5"))
        ck_assert_int_eq(cache_newest(cache)->id, 5);
    cache_close(cache);
}
END_TEST

START_TEST(a_new_login_is_a_new_session)
{
    struct cache *cache = cache_with(2, 1);
    if (cache == NULL)
        return;
    session_find(cache, 1)->requests = 40;
    if (cache_login(cache, 1, "somebody else with a long name")) {
        ck_assert_uint_eq(session_find(cache, 1)->requests, 0);
        ck_assert_str_eq(session_find(cache, 1)->user, "somebody else w");
        ck_assert_uint_eq(cache_sessions(cache), 1);
    } else {
        ck_assert(refusal_happened());
        ck_assert_ptr_null(session_find(cache, 1));
        ck_assert_ptr_null(cache_newest(cache));
    }
    cache_close(cache);
}
END_TEST

START_TEST(a_full_cache_takes_no_more)
{
    struct cache *cache = cache_with(2, 2);
    if (cache == NULL)
        return;
    ck_assert(!cache_login(cache, 3, "user 3"));
    ck_assert_int_eq(cache_newest(cache)->id, 2);
    session_evict(cache, 1);
    if (cache_login(cache, 3, "user 3"))
        ck_assert_str_eq(session_find(cache, 3)->user, "user 3");
    else
        ck_assert(refusal_happened());
    cache_close(cache);
}
END_TEST

START_TEST(two_servers_know_their_own_people)
{
    struct cache *one = cache_with(2, 2);
    struct cache *other = cache_with(2, 1);
    if (one != NULL && other != NULL) {
        session_find(one, 1)->requests = 7;
        ck_assert_uint_eq(session_find(other, 1)->requests, 0);
        session_evict(one, 1);
        ck_assert_ptr_null(session_find(one, 1));
        ck_assert_ptr_nonnull(session_find(other, 1));
    }
    cache_close(one);
    cache_close(other);
}
END_TEST

START_TEST(many_come_and_go)
{
    char user[SESSION_USER];
    bool there[20] = {false};
    unsigned draw = 20250611;
    struct cache *cache = cache_with(20, 0);
    ck_assert_ptr_nonnull(cache);
    for (int i = 0; i < 600; i++) {
        draw = draw * 1664525u + 1013904223u;
        int id = (int)((draw >> 16) % 20);
        struct session *session = session_find(cache, id);
        ck_assert_int_eq(session != NULL, there[id]);
        if (session != NULL)
            ck_assert_int_eq(session->id, id);
        if ((draw >> 28) % 2 == 0) {
            snprintf(user, sizeof user, "user %d", id);
            ck_assert(cache_login(cache, id, user));
            there[id] = true;
        } else {
            session_evict(cache, id);
            there[id] = false;
        }
    }
    cache_close(cache);
}
END_TEST

/* Somebody logs in, is found, and logs out. */
static void come_and_go(void *context)
{
    struct cache *cache = context;
    ck_assert(cache_login(cache, 99, "visitor"));
    ck_assert_ptr_nonnull(session_find(cache, 99));
    session_evict(cache, 99);
}

START_TEST(who_logs_out_leaves_no_memory_behind)
{
    struct cache *cache = cache_with(10, 2);
    ck_assert_ptr_nonnull(cache);
    ledger_steady(come_and_go, cache, 60);
    cache_close(cache);
}
END_TEST

Suite *exercise_suite(void)
{
    Suite *suite = suite_create("session-cache");
    exercise_add(suite, an_empty_cache_has_nobody_in_it);
    exercise_add(suite, who_is_logged_in_is_found);
    exercise_add(suite, a_change_is_there_when_it_is_found_again);
    exercise_add(suite, who_was_found_and_logs_out_is_gone);
    exercise_add(suite, who_was_never_found_and_logs_out_is_gone);
    exercise_add(suite, the_others_are_still_found_at_their_place);
    exercise_add(suite, the_newest_may_log_out);
    exercise_add(suite, a_new_login_is_a_new_session);
    exercise_add(suite, a_full_cache_takes_no_more);
    exercise_add(suite, two_servers_know_their_own_people);
    exercise_add(suite, many_come_and_go);
    exercise_add(suite, who_logs_out_leaves_no_memory_behind);
    return suite;
}
