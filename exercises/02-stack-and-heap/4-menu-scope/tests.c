#include "menu.h"
#include "exercise_test.h"

#include <string.h>

/*
 * Does a board show this text at this hour? Under a refusal its screen may stay
 * empty instead.
 */
static bool shows(int hour, const char *text)
{
    struct screen s;
    char line[SCREEN_COLUMNS + 2];
    memset(line, '#', sizeof line);
    screen_open(&s);
    const char *title = pick_title(hour, &s);
    bool written = title == s.title && screen_line(&s, line);
    size_t columns = s.columns;
    screen_close(&s);
    if (refusal_happened() && title == NULL)
        return !written && columns == 0;
    return written && columns == strlen(text) && strncmp(line, text, columns) == 0
        && strspn(line + columns, " ") == SCREEN_COLUMNS - columns
        && line[SCREEN_COLUMNS] == '\0' && line[SCREEN_COLUMNS + 1] == '#';
}

START_TEST(each_meal_has_its_title)
{
    bool breakfast = shows(7, "BREAKFAST UNTIL 11:00");
    bool lunch = shows(12, "LUNCH UNTIL 15:00");
    bool supper = shows(20, "SUPPER UNTIL 21:00");
    ck_assert(breakfast);
    ck_assert(lunch);
    ck_assert(supper);
}
END_TEST

START_TEST(a_meal_ends_with_its_last_hour)
{
    bool before = shows(10, "BREAKFAST UNTIL 11:00");
    bool at = shows(11, "LUNCH UNTIL 15:00");
    bool after = shows(15, "SUPPER UNTIL 21:00");
    ck_assert(before);
    ck_assert(at);
    ck_assert(after);
}
END_TEST

START_TEST(the_canteen_is_closed_at_night)
{
    bool night = shows(0, "CLOSED UNTIL 7:00");
    bool morning = shows(6, "CLOSED UNTIL 7:00");
    bool evening = shows(21, "CLOSED UNTIL 7:00");
    ck_assert(night);
    ck_assert(morning);
    ck_assert(evening);
}
END_TEST

START_TEST(two_screens_keep_their_own_titles)
{
    struct screen kitchen, till;
    char kitchen_line[SCREEN_COLUMNS + 1] = "", till_line[SCREEN_COLUMNS + 1] = "";
    screen_open(&kitchen);
    screen_open(&till);
    pick_title(16, &kitchen);
    pick_title(9, &till);
    screen_line(&kitchen, kitchen_line);
    screen_line(&till, till_line);
    screen_close(&till);
    screen_close(&kitchen);
    if (refusal_happened())
        return;
    ck_assert_str_eq(kitchen_line, "SUPPER UNTIL 21:00              ");
    ck_assert_str_eq(till_line, "BREAKFAST UNTIL 11:00           ");
}
END_TEST

START_TEST(a_screen_takes_the_next_title_or_keeps_the_last)
{
    struct screen s;
    char line[SCREEN_COLUMNS + 1] = "";
    screen_open(&s);
    const char *first = pick_title(14, &s);
    const char *second = pick_title(22, &s);
    screen_line(&s, line);
    screen_close(&s);
    if (second != NULL)
        ck_assert_str_eq(line, "CLOSED UNTIL 7:00               ");
    else if (first != NULL)
        ck_assert_str_eq(line, "LUNCH UNTIL 15:00               ");
    ck_assert(second != NULL || refusal_happened());
    ledger_at_most(2, sizeof "LUNCH UNTIL 15:00" + sizeof "CLOSED UNTIL 7:00");
}
END_TEST

START_TEST(a_closed_screen_can_be_used_again)
{
    struct screen s;
    char line[SCREEN_COLUMNS + 1] = "";
    screen_open(&s);
    ck_assert(!screen_line(&s, line));
    pick_title(3, &s);
    screen_close(&s);
    ck_assert_ptr_null(s.title);
    ck_assert(!screen_line(&s, line));
    ck_assert_str_eq(line, "");
    const char *again = pick_title(4, &s);
    bool spelled = again != NULL && strcmp(again, "Closed until 7:00") == 0;
    bool written = screen_line(&s, line);
    screen_close(&s);
    ck_assert(refusal_happened() || (spelled && written));
    ck_assert(refusal_happened() || strncmp(line, "CLOSED UNTIL 7:00 ", 18) == 0);
}
END_TEST

Suite *exercise_suite(void)
{
    Suite *suite = suite_create("menu-scope");
    exercise_add(suite, each_meal_has_its_title);
    exercise_add(suite, a_meal_ends_with_its_last_hour);
    exercise_add(suite, the_canteen_is_closed_at_night);
    exercise_add(suite, two_screens_keep_their_own_titles);
    exercise_add(suite, a_screen_takes_the_next_title_or_keeps_the_last);
    exercise_add(suite, a_closed_screen_can_be_used_again);
    return suite;
}
