#include "todo.h"
#include "exercise_test.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* Adds one item for each letter and returns how many could be added. */
static size_t add_letters(struct item **list, const char *letters)
{
    size_t added = 0;
    for (; *letters != '\0'; letters++) {
        char text[2] = {*letters, '\0'};
        added += todo_add(list, text) != 0;
    }
    return added;
}

/* Compares the list with the letters it should have, in their order. */
static void check_letters(const struct item *list, const char *letters)
{
    ck_assert_uint_eq(todo_count(list), strlen(letters));
    for (; list != NULL; list = list->next)
        ck_assert_int_eq(list->text[0], *letters++);
}

START_TEST(an_empty_list_has_nothing_to_remove)
{
    struct item *list = NULL;
    ck_assert(!todo_remove(&list, 1));
    ck_assert_ptr_null(list);
    ck_assert_uint_eq(todo_count(list), 0);
    ck_assert_ptr_null(todo_text(list, 1));
    ck_assert(!todo_reword(list, 1, "nothing"));
    todo_clear(&list);
    ck_assert_ptr_null(list);
}
END_TEST

START_TEST(items_are_added_at_the_end)
{
    struct item *list = NULL;
    int one = todo_add(&list, "water the beans");
    int other = todo_add(&list, "");
    if (!refusal_happened()) {
        ck_assert_int_eq(one, 1);
        ck_assert_int_eq(other, 2);
        ck_assert_str_eq(todo_text(list, 1), "water the beans");
        ck_assert_str_eq(todo_text(list, 2), "");
        ck_assert_ptr_null(todo_text(list, 3));
        ck_assert_int_eq(list->id, 1);
        ck_assert_ptr_null(list->next->next);
    }
    todo_clear(&list);
    ck_assert_ptr_null(list);
}
END_TEST

START_TEST(an_item_between_others_is_removed)
{
    struct item *list = NULL;
    if (add_letters(&list, "abcd") == 4) {
        const struct item *last = list->next->next->next;
        ck_assert(todo_remove(&list, 2));
        check_letters(list, "acd");
        ck_assert(todo_remove(&list, 3));
        check_letters(list, "ad");
        ck_assert_ptr_eq(list->next, last);
        ck_assert_ptr_null(todo_text(list, 3));
    }
    todo_clear(&list);
}
END_TEST

START_TEST(the_last_item_is_removed)
{
    struct item *list = NULL;
    if (add_letters(&list, "abc") == 3) {
        ck_assert(todo_remove(&list, 3));
        check_letters(list, "ab");
        ck_assert_ptr_null(list->next->next);
        ck_assert_int_eq(todo_add(&list, "d"), 3);
        check_letters(list, "abd");
    }
    todo_clear(&list);
}
END_TEST

START_TEST(an_unknown_id_removes_nothing)
{
    struct item *list = NULL;
    if (add_letters(&list, "ab") == 2) {
        ck_assert(!todo_remove(&list, 0));
        ck_assert(!todo_remove(&list, 3));
        check_letters(list, "ab");
        ck_assert(todo_remove(&list, 2));
        ck_assert(!todo_remove(&list, 2));
        check_letters(list, "a");
    }
    todo_clear(&list);
}
END_TEST

START_TEST(the_first_item_is_removed)
{
    struct item *list = NULL;
    if (add_letters(&list, "abc") == 3) {
        struct item *second = list->next;
        ck_assert(todo_remove(&list, 1));
        check_letters(list, "bc");
        ck_assert_ptr_eq(list, second);
    }
    todo_clear(&list);
}
END_TEST

START_TEST(the_only_item_is_removed)
{
    struct item *list = NULL;
    if (add_letters(&list, "a") == 1) {
        ck_assert(todo_remove(&list, 1));
        ck_assert_uint_eq(todo_count(list), 0);
        ck_assert_ptr_null(list);
        if (add_letters(&list, "b") == 1)
            ck_assert_int_eq(list->id, 1);
    }
    todo_clear(&list);
}
END_TEST

START_TEST(a_list_is_emptied_from_its_front)
{
    struct item *list = NULL;
    if (add_letters(&list, "abcde") == 5) {
        for (int id = 1; id <= 5; id++) {
            ck_assert_uint_eq(todo_count(list), (size_t)(6 - id));
            ck_assert_int_eq(list->id, id);
            ck_assert(todo_remove(&list, id));
        }
        ck_assert_ptr_null(list);
    }
    todo_clear(&list);
}
END_TEST

START_TEST(two_lists_are_apart)
{
    struct item *one = NULL, *other = NULL;
    if (add_letters(&one, "abc") == 3 && add_letters(&other, "xyz") == 3) {
        ck_assert(todo_remove(&one, 2));
        ck_assert(todo_remove(&other, 3));
        check_letters(one, "ac");
        check_letters(other, "xy");
    }
    todo_clear(&one);
    ck_assert_ptr_null(one);
    todo_clear(&other);
}
END_TEST

START_TEST(a_text_is_copied)
{
    struct item *list = NULL;
    char text[] = "bake bread";
    if (todo_add(&list, text) != 0) {
        memset(text, 'x', strlen(text));
        ck_assert_str_eq(todo_text(list, 1), "bake bread");
    }
    todo_clear(&list);
}
END_TEST

START_TEST(a_text_is_replaced)
{
    struct item *list = NULL;
    if (add_letters(&list, "abc") == 3) {
        char text[] = "something longer than one letter";
        bool reworded = todo_reword(list, 2, text);
        ck_assert(reworded || refusal_happened());
        text[0] = 'x';
        ck_assert_str_eq(todo_text(list, 2),
                         reworded ? "something longer than one letter" : "b");
        ck_assert_str_eq(todo_text(list, 3), "c");
        ck_assert(!todo_reword(list, 4, "d"));
    }
    todo_clear(&list);
}
END_TEST

START_TEST(to_remove_takes_no_memory)
{
    struct item *list = NULL;
    add_letters(&list, "abcdef");
    for (int id = 2; id < 6; id++)
        todo_remove(&list, id);
    ledger_at_most(12, 6 * (sizeof *list + 2));
    todo_clear(&list);
}
END_TEST

START_TEST(what_cannot_be_added_changes_nothing)
{
    struct item *list = NULL;
    size_t added = add_letters(&list, "abc");
    ck_assert_uint_eq(added, 3 - refusal_happened());
    ck_assert_uint_eq(todo_count(list), added);
    todo_clear(&list);
}
END_TEST

/* What a user does in one minute: five items come, and five go. */
static void one_minute(void *context)
{
    struct item **list = context;
    add_letters(list, "abcde");
    for (int i = 0; i < 5 && todo_count(*list) > 1; i++)
        todo_remove(list, (*list)->next->id);
}

START_TEST(a_list_that_is_used_all_day_does_not_grow)
{
    struct item *list = NULL;
    ledger_steady(one_minute, &list, 60);
    todo_clear(&list);
}
END_TEST

/* Ids in an array: slow, and too simple to be wrong. */
struct model {
    int id[64];
    size_t ids;
};

static bool model_remove(struct model *model, int id)
{
    size_t at = 0;
    while (at < model->ids && model->id[at] != id)
        at++;
    if (at == model->ids)
        return false;
    for (model->ids--; at < model->ids; at++)
        model->id[at] = model->id[at + 1];
    return true;
}

static void check_model(const struct item *list, const struct model *model)
{
    ck_assert_uint_eq(todo_count(list), model->ids);
    for (size_t i = 0; i < model->ids; i++, list = list->next)
        ck_assert_int_eq(list->id, model->id[i]);
}

/* Adds, or removes any id but that of the first item. */
static void step(struct item **list, struct model *model, unsigned draw)
{
    if (draw % 2 == 0 && model->ids < 64) {
        int id = todo_add(list, "chance");
        if (id != 0)
            model->id[model->ids++] = id;
        else
            ck_assert(refusal_happened());
        return;
    }
    int id = (int)(draw / 2 % 40) + 1;
    if (*list != NULL && id != (*list)->id)
        ck_assert(todo_remove(list, id) == model_remove(model, id));
}

START_TEST(many_changes_give_the_list_of_the_model)
{
    for (unsigned seed = 1; seed <= 3; seed++) {
        struct item *list = NULL;
        struct model model = {.ids = 0};
        unsigned draw = seed * 7919;
        for (int i = 0; i < 120; i++) {
            draw = draw * 1664525u + 1013904223u;
            step(&list, &model, draw >> 16);
            check_model(list, &model);
        }
        todo_clear(&list);
    }
}
END_TEST

Suite *exercise_suite(void)
{
    Suite *suite = suite_create("list-remove");
    exercise_add(suite, an_empty_list_has_nothing_to_remove);
    exercise_add(suite, items_are_added_at_the_end);
    exercise_add(suite, an_item_between_others_is_removed);
    exercise_add(suite, the_last_item_is_removed);
    exercise_add(suite, an_unknown_id_removes_nothing);
    exercise_add(suite, the_first_item_is_removed);
    exercise_add(suite, the_only_item_is_removed);
    exercise_add(suite, a_list_is_emptied_from_its_front);
    exercise_add(suite, two_lists_are_apart);
    exercise_add(suite, a_text_is_copied);
    exercise_add(suite, a_text_is_replaced);
    exercise_add(suite, to_remove_takes_no_memory);
    exercise_add(suite, what_cannot_be_added_changes_nothing);
    exercise_add(suite, a_list_that_is_used_all_day_does_not_grow);
    exercise_add(suite, many_changes_give_the_list_of_the_model);
    return suite;
}
