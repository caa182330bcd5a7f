#include "sessions.h"
#include "exercise_test.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* The number that the key begins with, so that a test can choose the slot. */
static size_t number(const char *key)
{
    return strtoul(key, NULL, 10);
}

/* All keys want the same slot. */
static size_t always_three(const char *key)
{
    (void)key;
    return 3;
}

/* Puts the keys "first" to "last" as numbers; how many could be put. */
static size_t put_numbers(struct map *map, unsigned first, unsigned last)
{
    char key[16];
    size_t put = 0;
    for (unsigned i = first; i <= last; i++) {
        snprintf(key, sizeof key, "%u", i);
        struct entry *entry = map_put(map, key);
        if (entry != NULL && entry->requests == 0) {
            entry->requests = i;
            put++;
        }
    }
    return put;
}

/* Each number has its entry, and the entry what put_numbers wrote. */
static void check_numbers(const struct map *map, unsigned first, unsigned last)
{
    char key[16];
    for (unsigned i = first; i <= last; i++) {
        snprintf(key, sizeof key, "%u", i);
        const struct entry *entry = map_get(map, key);
        ck_assert_ptr_nonnull(entry);
        ck_assert_str_eq(entry->key, key);
        ck_assert_uint_eq(entry->requests, i);
    }
}

START_TEST(a_new_map_is_empty)
{
    struct map *map = map_new(number);
    if (refusal_happened()) {
        ck_assert_ptr_null(map);
        return;
    }
    ck_assert_uint_eq(map_entries(map), 0);
    ck_assert_uint_eq(map_slots(map), 8);
    ck_assert_ptr_null(map_get(map, "1"));
    ck_assert(!map_remove(map, "1"));
    map_free(map);
    map_free(NULL);
}
END_TEST

START_TEST(an_entry_is_made_once)
{
    struct map *map = map_new(number);
    char key[] = "7 seas";
    struct entry *one = map_put(map, key);
    struct entry *other = map_put(map, "7 hills");
    ck_assert_ptr_ne(one, other);
    one->requests = 70;
    key[0] = '8';
    ck_assert_ptr_eq(map_put(map, "7 seas"), one);
    ck_assert_ptr_eq(map_get(map, "7 seas"), one);
    ck_assert_str_eq(one->key, "7 seas");
    ck_assert_uint_eq(one->requests, 70);
    ck_assert_uint_eq(other->requests, 0);
    ck_assert_uint_eq(map_entries(map), 2);
    ck_assert_ptr_null(map_get(map, "7"));
    ck_assert_ptr_null(map_get(map, "8 seas"));
    map_free(map);
}
END_TEST

START_TEST(a_hash_may_be_any_number)
{
    struct map *map = map_new(number);
    struct entry *one = map_put(map, "4000000001");
    struct entry *other = map_put(map, "18446744073709551615");
    ck_assert_ptr_ne(one, other);
    ck_assert_ptr_eq(map_get(map, "4000000001"), one);
    ck_assert_ptr_eq(map_get(map, "18446744073709551615"), other);
    ck_assert(map_remove(map, "18446744073709551615"));
    ck_assert_uint_eq(map_entries(map), 1);
    map_free(map);
}
END_TEST

START_TEST(entries_with_one_slot_in_common_are_told_apart)
{
    struct map *map = map_new(always_three);
    ck_assert_uint_eq(put_numbers(map, 1, 40), 40);
    check_numbers(map, 1, 40);
    ck_assert_ptr_null(map_get(map, "41"));
    ck_assert(map_remove(map, "1"));
    ck_assert(map_remove(map, "40"));
    ck_assert(map_remove(map, "17"));
    ck_assert(!map_remove(map, "17"));
    check_numbers(map, 2, 16);
    check_numbers(map, 18, 39);
    ck_assert_uint_eq(map_entries(map), 37);
    map_free(map);
}
END_TEST

START_TEST(the_map_grows_before_it_is_too_full)
{
    struct map *map = map_new(number);
    for (unsigned i = 1; i <= 300; i++) {
        ck_assert_uint_eq(put_numbers(map, i, i), 1);
        ck_assert_uint_eq(map_entries(map), i);
        ck_assert_uint_ge(3 * map_slots(map), 4 * i);
        ck_assert(map_slots(map) == 8 || 3 * map_slots(map) < 8 * i);
    }
    check_numbers(map, 1, 300);
    map_free(map);
}
END_TEST

START_TEST(to_grow_doubles_the_slots_and_loses_nothing)
{
    struct map *map = map_new(number);
    if (map == NULL)
        return;
    if (put_numbers(map, 5, 10) == 6) {
        bool grown = map_grow(map);
        ck_assert(grown || refusal_happened());
        ck_assert_uint_eq(map_slots(map), grown ? 16 : 8);
        check_numbers(map, 5, 10);
        ck_assert_uint_eq(map_entries(map), 6);
        ck_assert_ptr_null(map_get(map, "13"));
    }
    map_free(map);
}
END_TEST

START_TEST(an_entry_stays_where_it_is_when_the_map_grows)
{
    struct map *map = map_new(number);
    struct entry *held = map_put(map, "1");
    ck_assert_uint_eq(put_numbers(map, 2, 100), 99);
    held->requests = 1;
    ck_assert_ptr_eq(map_get(map, "1"), held);
    check_numbers(map, 1, 100);
    map_free(map);
}
END_TEST

START_TEST(an_entry_stays_where_it_is_when_another_goes)
{
    struct map *map = map_new(always_three);
    ck_assert_uint_eq(put_numbers(map, 1, 5), 5);
    struct entry *held = map_get(map, "3");
    ck_assert(map_remove(map, "1"));
    ck_assert_str_eq(held->key, "3");
    ck_assert_ptr_eq(map_get(map, "3"), held);
    ck_assert(map_remove(map, "5"));
    ck_assert(map_remove(map, "2"));
    ck_assert_ptr_eq(map_get(map, "3"), held);
    check_numbers(map, 3, 4);
    map_free(map);
}
END_TEST

START_TEST(what_is_removed_is_gone_and_may_come_again)
{
    struct map *map = map_new(number);
    ck_assert_uint_eq(put_numbers(map, 1, 4), 4);
    ck_assert(map_remove(map, "2"));
    ck_assert_ptr_null(map_get(map, "2"));
    ck_assert(!map_remove(map, "2"));
    ck_assert_uint_eq(map_entries(map), 3);
    struct entry *again = map_put(map, "2");
    ck_assert_uint_eq(again->requests, 0);
    again->requests = 2;
    check_numbers(map, 1, 4);
    map_free(map);
}
END_TEST

START_TEST(two_maps_are_apart)
{
    struct map *one = map_new(number), *other = map_new(always_three);
    ck_assert_uint_eq(put_numbers(one, 1, 20), 20);
    ck_assert_uint_eq(put_numbers(other, 11, 30), 20);
    ck_assert_ptr_null(map_get(one, "21"));
    ck_assert_ptr_null(map_get(other, "10"));
    map_free(one);
    check_numbers(other, 11, 30);
    map_free(other);
}
END_TEST

START_TEST(what_cannot_be_put_changes_nothing)
{
    struct map *map = map_new(number);
    if (map == NULL)
        return;
    size_t put = put_numbers(map, 1, 14);
    ck_assert_uint_eq(put, 14 - refusal_happened());
    ck_assert_uint_eq(map_entries(map), put);
    ck_assert_uint_eq(put_numbers(map, 1, 14), 14 - put);
    check_numbers(map, 1, 14);
    map_free(map);
}
END_TEST

START_TEST(an_entry_takes_two_blocks_and_to_grow_takes_one)
{
    struct map *map = map_new(number);
    ck_assert_uint_eq(put_numbers(map, 10, 90), 81);
    ledger_at_most(2 + 4 + 2 * 81, 1 << 14);
    for (int i = 0; i < 3; i++)
        ck_assert(map_grow(map));
    ledger_at_most(2 + 7 + 2 * 81, 1 << 16);
    map_free(map);
}
END_TEST

START_TEST(to_find_and_to_remove_take_no_memory)
{
    struct map *map = map_new(always_three);
    ck_assert_uint_eq(put_numbers(map, 1, 6), 6);
    for (int i = 0; i < 20; i++) {
        ck_assert_ptr_nonnull(map_get(map, "6"));
        ck_assert_ptr_nonnull(map_put(map, "5"));
    }
    ck_assert(map_remove(map, "3"));
    ledger_at_most(2 + 2 * 6, 2048);
    map_free(map);
}
END_TEST

/* What the server does in one minute: guests come, and all of them go. */
static void one_minute(void *context)
{
    struct map *map = context;
    char key[16];
    put_numbers(map, 1, 20);
    for (unsigned i = 1; i <= 20; i++) {
        snprintf(key, sizeof key, "%u", i);
        map_remove(map, key);
    }
}

START_TEST(a_server_that_runs_all_day_does_not_grow)
{
    struct map *map = map_new(number);
    ledger_steady(one_minute, map, 60);
    ck_assert_uint_eq(map_entries(map), 0);
    ck_assert_uint_le(map_slots(map), 64);
    map_free(map);
}
END_TEST

/* A key is clumsy to find: many have their slot in common, some wrap around. */
static size_t crowded(const char *key)
{
    return 6 + number(key) % 5;
}

/* Puts or removes one key, in the map and in the model of held entries. */
static void step(struct map *map, struct entry **held, unsigned draw)
{
    char key[16];
    unsigned n = draw / 4 % 48;
    snprintf(key, sizeof key, "%u", n);
    if (draw % 4 > 0) {
        struct entry *entry = map_put(map, key);
        ck_assert(entry == held[n] || held[n] == NULL);
        if (entry == NULL)
            return;
        ck_assert_uint_eq(entry->requests, held[n] == NULL ? 0 : n);
        entry->requests = n;
        held[n] = entry;
    } else {
        ck_assert(map_remove(map, key) == (held[n] != NULL));
        held[n] = NULL;
    }
}

/* Each entry is where it was when it was put, and no other is there. */
static void check_held(const struct map *map, struct entry **held)
{
    char key[16];
    size_t entries = 0;
    for (unsigned n = 0; n < 48; n++) {
        snprintf(key, sizeof key, "%u", n);
        ck_assert_ptr_eq(map_get(map, key), held[n]);
        entries += held[n] != NULL;
    }
    ck_assert_uint_eq(map_entries(map), entries);
}

START_TEST(many_guests_stay_where_they_are)
{
    for (unsigned seed = 1; seed <= 3; seed++) {
        struct map *map = map_new(seed == 2 ? number : crowded);
        if (map == NULL)
            return;
        struct entry *held[48] = {NULL};
        unsigned draw = seed * 7919;
        for (int i = 0; i < 150; i++) {
            draw = draw * 1664525u + 1013904223u;
            step(map, held, draw >> 16);
            if (i % 10 == 9)
                check_held(map, held);
        }
        map_free(map);
    }
}
END_TEST

Suite *exercise_suite(void)
{
    Suite *suite = suite_create("map-rehash");
    exercise_add(suite, a_new_map_is_empty);
    exercise_add(suite, an_entry_is_made_once);
    exercise_add(suite, a_hash_may_be_any_number);
    exercise_add(suite, entries_with_one_slot_in_common_are_told_apart);
    exercise_add(suite, the_map_grows_before_it_is_too_full);
    exercise_add(suite, to_grow_doubles_the_slots_and_loses_nothing);
    exercise_add(suite, an_entry_stays_where_it_is_when_the_map_grows);
    exercise_add(suite, an_entry_stays_where_it_is_when_another_goes);
    exercise_add(suite, what_is_removed_is_gone_and_may_come_again);
    exercise_add(suite, two_maps_are_apart);
    exercise_add(suite, what_cannot_be_put_changes_nothing);
    exercise_add(suite, an_entry_takes_two_blocks_and_to_grow_takes_one);
    exercise_add(suite, to_find_and_to_remove_take_no_memory);
    exercise_add(suite, a_server_that_runs_all_day_does_not_grow);
    exercise_add(suite, many_guests_stay_where_they_are);
    return suite;
}
