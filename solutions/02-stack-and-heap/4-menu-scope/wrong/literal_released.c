// expect: MEM-08 invalid-free menu.c screen_close
// expect: MEM-07 leak menu.c pick_title
// why: only the array was reported, so only the array is copied
#include "menu.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { OPENS = 7, CLOSES = 21, TITLE_ROOM = 128 };

struct meal {
    const char *name;
    int until;          /* the hour in which it is over */
};

static const struct meal meals[] = {
    {"Breakfast", 11},
    {"Lunch", 15},
    {"Supper", CLOSES},
};

/* The meal of an hour at which the canteen is open. */
static const struct meal *meal_at(int hour)
{
    const struct meal *meal = meals;

    while (hour >= meal->until)
        meal++;
    return meal;
}

static bool is_open_at(int hour)
{
    return hour >= OPENS && hour < CLOSES;
}

void screen_open(struct screen *s)
{
    *s = (struct screen){0};
}

const char *pick_title(int hour, struct screen *s)
{
    if (is_open_at(hour)) {
        const struct meal *meal = meal_at(hour);
        char text[TITLE_ROOM];

        snprintf(text, sizeof text, "%s until %d:00", meal->name, meal->until);
        char *title = strdup(text);
        if (title == NULL)
            return NULL;
        s->title = title;
    } else {
        s->title = "Closed until 7:00";
    }
    s->columns = strlen(s->title);
    return s->title;
}

/* The character of the board's own set that stands for c. */
static char board_character(char c)
{
    static const char set[] = " ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789:";
    static const char small[] = " abcdefghijklmnopqrstuvwxyz0123456789:";

    for (size_t i = 0; set[i] != '\0'; i++) {
        if (c == set[i] || c == small[i])
            return set[i];
    }
    return '?';
}

bool screen_line(const struct screen *s, char *line)
{
    if (s->title == NULL)
        return false;
    for (size_t i = 0; i < SCREEN_COLUMNS; i++)
        line[i] = i < s->columns ? board_character(s->title[i]) : ' ';
    line[SCREEN_COLUMNS] = '\0';
    return true;
}

void screen_close(struct screen *s)
{
    free(s->title);
    screen_open(s);
}
