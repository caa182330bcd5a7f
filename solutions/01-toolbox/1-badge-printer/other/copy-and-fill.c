// why: memcpy and memset do the filling, and the terminator is set by name at index width.
#include "badge.h"

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
    size_t columns = (size_t)width;
    size_t letters = strlen(text);
    if (letters > columns)
        letters = columns;

    char *line = malloc(columns + 1);
    if (line == NULL)
        return NULL;

    memcpy(line, text, letters);
    memset(line + letters, ' ', columns - letters);
    line[columns] = '\0';
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
