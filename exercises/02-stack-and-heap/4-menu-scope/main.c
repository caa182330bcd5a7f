/* One day in the canteen: what the two boards show, hour by hour. */
#include "menu.h"

#include <stdio.h>
#include <stdlib.h>

static bool show(const char *name, int hour, struct screen *s)
{
    char line[SCREEN_COLUMNS + 1];

    if (pick_title(hour, s) == NULL || !screen_line(s, line))
        return false;
    printf("%2d:00  %-8s|%s|\n", hour, name, line);
    return true;
}

int main(void)
{
    struct screen till, kitchen;
    bool shown = true;

    screen_open(&till);
    screen_open(&kitchen);
    /* the kitchen's board is an hour ahead */
    for (int hour = 6; shown && hour <= 21; hour += 3)
        shown = show("till", hour, &till) && show("kitchen", hour + 1, &kitchen);
    screen_close(&kitchen);
    screen_close(&till);
    if (!shown) {
        fputs("boards: out of memory\n", stderr);
        return EXIT_FAILURE;
    }
    return EXIT_SUCCESS;
}
