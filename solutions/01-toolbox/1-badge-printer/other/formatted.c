// why: snprintf pads and cuts by itself when the format says so with %-*.*s.
#include "badge.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static size_t longer(size_t a, size_t b)
{
    return a > b ? a : b;
}

int badge_width(const struct guest *guests, size_t count)
{
    size_t width = BADGE_NARROW;

    for (size_t i = 0; i < count; i++) {
        width = longer(width, strlen(guests[i].name));
        width = longer(width, strlen(guests[i].company));
    }
    return width < BADGE_WIDE ? (int)width : BADGE_WIDE;
}

char *badge_line(const char *text, int width)
{
    size_t size = (size_t)width + 1;

    char *line = calloc(size, 1);
    if (line == NULL)
        return NULL;

    snprintf(line, size, "%-*.*s", width, width, text);
    return line;
}

char *badge_rule(int width)
{
    size_t columns = (size_t)width;

    char *rule = malloc(columns + 1);
    if (rule == NULL)
        return NULL;

    memset(rule, '-', columns);
    rule[columns] = '\0';
    return rule;
}
