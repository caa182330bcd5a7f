#include "config.h"
#include "exercise_test.h"

#include <stdio.h>
#include <string.h>

static const char server[] = "host = localhost\n port=8080 \nroot =/srv/www";

START_TEST(settings_are_read_and_lent)
{
    struct config *config = config_open(server);
    if (refusal_happened()) {
        ck_assert_ptr_null(config);
        return;
    }
    ck_assert_str_eq(config_get(config, "host"), "localhost");
    ck_assert_str_eq(config_get(config, "root"), "/srv/www");
    ck_assert_int_eq(config_number(config, "port"), 8080);
    ck_assert_int_eq(config_number(config, "host"), 0);
    ck_assert_ptr_null(config_get(config, "por"));
    ck_assert_int_eq(config_number(config, "por"), 0);
    config_close(config);
}
END_TEST

START_TEST(lines_that_say_nothing_are_left_out)
{
    struct config *config = config_open("\n# remark\n = 7\nkey =\na=b=c\n\n");
    if (refusal_happened()) {
        ck_assert_ptr_null(config);
        return;
    }
    ck_assert_uint_eq(config->entries, 2);
    ck_assert_str_eq(config_get(config, "key"), "");
    ck_assert_str_eq(config_get(config, "a"), "b=c");
    config_close(config);
}
END_TEST

START_TEST(a_config_without_settings_can_be_closed)
{
    config_close(config_open(""));
    config_close(NULL);
}
END_TEST

START_TEST(a_setting_is_shown)
{
    char line[40];
    struct config *config = config_open(server);
    if (config == NULL)
        return;
    setting_show(config, "host", line, sizeof line);
    ck_assert_str_eq(line, "host = localhost");
    config_close(config);
}
END_TEST

START_TEST(a_missing_setting_is_shown_as_missing)
{
    char line[40], little[8];
    struct config *config = config_open("empty =");
    if (config == NULL)
        return;
    setting_show(config, "log", line, sizeof line);
    ck_assert_str_eq(line, "log is not set");
    setting_show(config, "log", little, sizeof little);
    ck_assert_str_eq(little, "log is ");
    config_close(config);
}
END_TEST

START_TEST(a_setting_is_shown_twice)
{
    char first[40], second[40];
    struct config *config = config_open(server);
    if (config == NULL)
        return;
    setting_show(config, "root", first, sizeof first);
    setting_show(config, "root", second, sizeof second);
    ck_assert_str_eq(first, "root = /srv/www");
    ck_assert_str_eq(second, "root = /srv/www");
    config_close(config);
}
END_TEST

START_TEST(what_was_shown_can_still_be_read)
{
    char line[12];
    struct config *config = config_open(server);
    if (config == NULL)
        return;
    const char *lent = config_get(config, "port");
    setting_show(config, "port", line, sizeof line);
    ck_assert_str_eq(line, "port = 8080");
    ck_assert_int_eq(config_number(config, "port"), 8080);
    ck_assert_ptr_eq(config_get(config, "port"), lent);
    config_close(config);
}
END_TEST

START_TEST(what_does_not_fit_is_cut_off)
{
    char line[10] = "xxxxxxxxx", none[1] = "x";
    struct config *config = config_open(server);
    if (config == NULL)
        return;
    setting_show(config, "host", line, 9);
    ck_assert_str_eq(line, "host = l");
    setting_show(config, "root", none, sizeof none);
    ck_assert_str_eq(none, "");
    config_close(config);
}
END_TEST

START_TEST(a_key_that_is_set_again_has_the_new_value)
{
    char line[40];
    struct config *config = config_open("mode = slow\nmode = fast\n");
    if (config == NULL)
        return;
    ck_assert_uint_eq(config->entries, 1);
    ck_assert_str_eq(config_get(config, "mode"), "fast");
    bool set = config_set(config, "mode", "a much longer value than before");
    ck_assert(set == !refusal_happened());
    ck_assert_str_eq(config_get(config, "mode"),
                     set ? "a much longer value than before" : "fast");
    setting_show(config, "mode", line, sizeof line);
    ck_assert_uint_eq(config->entries, 1);
    config_close(config);
}
END_TEST

START_TEST(a_key_that_cannot_be_set_changes_nothing)
{
    struct config *config = config_open("a = 1");
    if (config == NULL)
        return;
    bool set = config_set(config, "b", "2");
    ck_assert(set == !refusal_happened());
    ck_assert_uint_eq(config->entries, set ? 2 : 1);
    ck_assert(set == (config_get(config, "b") != NULL));
    ck_assert_str_eq(config_get(config, "a"), "1");
    config_close(config);
}
END_TEST

START_TEST(two_configs_are_shown_apart)
{
    char line[2][40];
    struct config *one = config_open("name = one\n");
    struct config *other = config_open("name = other\n");
    if (one != NULL && other != NULL) {
        setting_show(one, "name", line[0], sizeof line[0]);
        setting_show(other, "name", line[1], sizeof line[1]);
        ck_assert_str_eq(line[0], "name = one");
        ck_assert_str_eq(line[1], "name = other");
    }
    config_close(one);
    config_close(other);
}
END_TEST

START_TEST(there_is_room_for_so_many_and_no_more)
{
    char key[16], line[40];
    struct config *config = config_open("");
    if (config == NULL)
        return;
    for (int i = 0; i < CONFIG_MOST; i++) {
        snprintf(key, sizeof key, "key%d", i);
        if (!config_set(config, key, key))
            break;
    }
    if (!refusal_happened()) {
        ck_assert(!config_set(config, "one more", "1"));
        ck_assert_uint_eq(config->entries, CONFIG_MOST);
        bool again = config_set(config, "key31", "again");
        ck_assert(again == !refusal_happened());
        if (!again) {
            config_close(config);
            return;
        }
        ck_assert_uint_eq(config->entries, CONFIG_MOST);
        setting_show(config, "key31", line, sizeof line);
        ck_assert_str_eq(line, "key31 = again");
    }
    config_close(config);
}
END_TEST

START_TEST(a_text_with_too_many_is_read_as_far_as_there_is_room)
{
    char text[40 * 8];
    size_t used = 0;
    for (int i = 0; i < 40; i++)
        used += (size_t)snprintf(text + used, sizeof text - used, "k%d=%d\n", i, i);
    struct config *config = config_open(text);
    if (refusal_happened()) {
        ck_assert_ptr_null(config);
        return;
    }
    ck_assert_uint_eq(config->entries, CONFIG_MOST);
    ck_assert_int_eq(config_number(config, "k31"), 31);
    ck_assert_ptr_null(config_get(config, "k32"));
    config_close(config);
}
END_TEST

/* 3 settings: the config, and two texts for each */
START_TEST(to_show_a_setting_takes_no_block)
{
    char line[40];
    struct config *config = config_open(server);
    if (config == NULL)
        return;
    for (int i = 0; i < 10; i++) {
        setting_show(config, i % 2 == 0 ? "host" : "log", line, sizeof line);
        (void)config_number(config, "port");
    }
    ledger_at_most(7, sizeof *config + 5 + 10 + 5 + 5 + 5 + 9);
    config_close(config);
}
END_TEST

Suite *exercise_suite(void)
{
    Suite *suite = suite_create("config-get");
    exercise_add(suite, settings_are_read_and_lent);
    exercise_add(suite, lines_that_say_nothing_are_left_out);
    exercise_add(suite, a_config_without_settings_can_be_closed);
    exercise_add(suite, a_setting_is_shown);
    exercise_add(suite, a_missing_setting_is_shown_as_missing);
    exercise_add(suite, a_setting_is_shown_twice);
    exercise_add(suite, what_was_shown_can_still_be_read);
    exercise_add(suite, what_does_not_fit_is_cut_off);
    exercise_add(suite, a_key_that_is_set_again_has_the_new_value);
    exercise_add(suite, a_key_that_cannot_be_set_changes_nothing);
    exercise_add(suite, two_configs_are_shown_apart);
    exercise_add(suite, there_is_room_for_so_many_and_no_more);
    exercise_add(suite, a_text_with_too_many_is_read_as_far_as_there_is_room);
    exercise_add(suite, to_show_a_setting_takes_no_block);
    return suite;
}
