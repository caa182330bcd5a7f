#include "headers.h"
#include "exercise_test.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static char *text(const char *letters)
{
    return text_copy(letters, strlen(letters));
}

/*
 * Puts a key and a value as the contract asks a caller to: what the map has not
 * taken is given back here. The result is map_put's, -1 without a text.
 */
static int put(struct map *map, const char *letters, const char *value_letters)
{
    char *key = text(letters), *value = text(value_letters);
    int put = key == NULL || value == NULL ? -1 : map_put(map, key, value);
    if (put != 0) {
        free(key);
        free(value);
    }
    return put;
}

START_TEST(a_new_map_is_empty)
{
    struct map *map = map_new();
    if (refusal_happened()) {
        ck_assert_ptr_null(map);
        return;
    }
    ck_assert_uint_eq(map->headers, 0);
    ck_assert_ptr_null(map_get(map, "Host"));
    ck_assert_ptr_null(map_remove(map, "Host"));
    map_close(map);
    map_close(NULL);
}
END_TEST

START_TEST(the_map_takes_what_is_put)
{
    struct map *map = map_new();
    char *key = text("Host"), *value = text("example.org");
    if (refusal_happened()) {
        free(key);
        free(value);
        map_close(map);
        return;
    }
    int put = map_put(map, key, value);
    ck_assert_int_eq(put, refusal_happened() ? -1 : 0);
    if (put == 0) {
        ck_assert_ptr_eq(map_get(map, "Host"), value);
        ck_assert_ptr_eq(map->first->key, key);
    } else {
        free(key);
        free(value);
    }
    map_close(map);
}
END_TEST

START_TEST(what_could_not_be_put_is_still_the_callers)
{
    struct map *map = map_new();
    char *key = text("Accept"), *value = text("image/png");
    if (map == NULL || key == NULL || value == NULL || map_put(map, key, value) != 0) {
        ck_assert(refusal_happened());
        if (key != NULL)
            ck_assert_str_eq(key, "Accept");
        if (value != NULL)
            ck_assert_str_eq(value, "image/png");
        if (map != NULL)
            ck_assert_uint_eq(map->headers, 0);
        free(key);
        free(value);
    }
    map_close(map);
}
END_TEST

START_TEST(a_value_is_replaced)
{
    struct map *map = map_new();
    if (map == NULL)
        return;
    int old = put(map, "Connection", "keep-alive");
    int new = put(map, "Connection", "close");
    if (!refusal_happened()) {
        ck_assert_int_eq(old, 0);
        ck_assert_int_eq(new, 0);
        ck_assert_str_eq(map_get(map, "Connection"), "close");
        ck_assert_uint_eq(map->headers, 1);
    } else if (new == 0) {
        ck_assert_str_eq(map_get(map, "Connection"), "close");
    } else {
        ck_assert_str_eq(map_get(map, "Connection"), "keep-alive");
    }
    map_close(map);
}
END_TEST

START_TEST(a_replaced_key_is_found_and_removed)
{
    struct map *map = map_new();
    if (map == NULL)
        return;
    if (put(map, "A", "1") == 0 && put(map, "B", "2") == 0 && put(map, "A", "3") == 0
        && put(map, "C", "4") == 0) {
        ck_assert_uint_eq(map->headers, 3);
        ck_assert_str_eq(map_get(map, "A"), "3");
        ck_assert_str_eq(map_get(map, "B"), "2");
        ck_assert_str_eq(map_get(map, "C"), "4");
        char *value = map_remove(map, "A");
        ck_assert_str_eq(value, "3");
        free(value);
        ck_assert_ptr_null(map_get(map, "A"));
        ck_assert_uint_eq(map->headers, 2);
        ck_assert_str_eq(map_get(map, "C"), "4");
    }
    map_close(map);
}
END_TEST

START_TEST(lines_are_read)
{
    struct map *map = map_new();
    if (map == NULL)
        return;
    int read = map_line(map, "Content-Type:  text/html\r\n");
    ck_assert_int_eq(read, refusal_happened() ? -1 : 0);
    if (read == 0)
        ck_assert_str_eq(map_get(map, "Content-Type"), "text/html");
    ck_assert_int_eq(map_line(map, "no colon"), 0);
    ck_assert_int_eq(map_line(map, ": no key"), 0);
    ck_assert_int_eq(map_line(map, ""), 0);
    ck_assert_uint_eq(map->headers, read == 0 ? 1 : 0);
    map_close(map);
}
END_TEST

START_TEST(a_line_may_come_twice)
{
    struct map *map = map_new();
    if (map == NULL)
        return;
    int first = map_line(map, "Via: one");
    int second = map_line(map, "Via: two, three");
    int empty = map_line(map, "X:");
    if (second == 0)
        ck_assert_str_eq(map_get(map, "Via"), "two, three");
    else if (first == 0)
        ck_assert_str_eq(map_get(map, "Via"), "one");
    if (empty == 0)
        ck_assert_str_eq(map_get(map, "X"), "");
    ck_assert(first + second + empty == -(int)(refusal_happened() ? 1 : 0));
    map_close(map);
}
END_TEST

START_TEST(a_refused_line_leaves_the_others)
{
    struct map *map = map_new();
    if (map == NULL)
        return;
    if (map_line(map, "Host: example.org") == 0 && map_line(map, "Age: 12") != 0) {
        ck_assert_str_eq(map_get(map, "Host"), "example.org");
        ck_assert_ptr_null(map_get(map, "Age"));
        ck_assert_uint_eq(map->headers, 1);
    }
    map_close(map);
}
END_TEST

START_TEST(many_lines_over_few_keys)
{
    enum { KEYS = 5 };
    unsigned last[KEYS] = {0}, draw = 8;
    struct map *map = map_new();
    if (map == NULL)
        return;
    for (unsigned i = 1; i <= 20; i++) {
        char line[40];
        draw = draw * 1664525u + 1013904223u;
        unsigned key = (draw >> 16) % KEYS;
        snprintf(line, sizeof line, "Key-%u: %u", key, i);
        if (map_line(map, line) == 0)
            last[key] = i;
    }
    for (unsigned key = 0; key < KEYS; key++) {
        char name[16], value[16];
        snprintf(name, sizeof name, "Key-%u", key);
        snprintf(value, sizeof value, "%u", last[key]);
        const char *found = map_get(map, name);
        ck_assert((found != NULL) == (last[key] != 0));
        if (found != NULL)
            ck_assert_str_eq(found, value);
    }
    map_close(map);
}
END_TEST

START_TEST(two_maps_are_apart)
{
    struct map *one = map_new(), *other = map_new();
    if (one != NULL && other != NULL && put(one, "Host", "a") == 0
        && put(other, "Host", "b") == 0 && put(one, "Host", "c") == 0) {
        ck_assert_str_eq(map_get(one, "Host"), "c");
        ck_assert_str_eq(map_get(other, "Host"), "b");
    }
    map_close(one);
    map_close(other);
}
END_TEST

/* a map, and for each of two lines two texts; one node for both */
START_TEST(to_replace_takes_no_block)
{
    struct map *map = map_new();
    if (map == NULL)
        return;
    map_line(map, "Age: 1");
    map_line(map, "Age: 2");
    ledger_at_most(6, sizeof *map + sizeof *map->first + 2 * (4 + 2));
    map_close(map);
}
END_TEST

static void replace(void *map)
{
    map_line(map, "Date: Mon, 24 Nov 2025 08:00:00 GMT");
}

START_TEST(a_map_that_is_used_for_long_does_not_grow)
{
    struct map *map = map_new();
    if (map == NULL)
        return;
    ledger_steady(replace, map, 20);
    map_close(map);
}
END_TEST

Suite *exercise_suite(void)
{
    Suite *suite = suite_create("header-map");
    exercise_add(suite, a_new_map_is_empty);
    exercise_add(suite, the_map_takes_what_is_put);
    exercise_add(suite, what_could_not_be_put_is_still_the_callers);
    exercise_add(suite, a_value_is_replaced);
    exercise_add(suite, a_replaced_key_is_found_and_removed);
    exercise_add(suite, lines_are_read);
    exercise_add(suite, a_line_may_come_twice);
    exercise_add(suite, a_refused_line_leaves_the_others);
    exercise_add(suite, many_lines_over_few_keys);
    exercise_add(suite, two_maps_are_apart);
    exercise_add(suite, to_replace_takes_no_block);
    exercise_add(suite, a_map_that_is_used_for_long_does_not_grow);
    return suite;
}
