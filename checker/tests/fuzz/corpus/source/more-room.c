// expect: MEM-23 asks-for-too-much tests.c a_line_takes_one_block_of_its_width_and_one_byte
// why: A larger block makes the report go away, so it looks like a cure; the loop still runs once too often.
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

/* What stands in one column of a line: a letter, a blank, or its end. */
static char column_of(const char *text, size_t length, size_t width,
                      size_t column)
{
    if (column >= width)
        return '\0';
    if (column < length)
        return text[column];
    return ' ';
}

char *badge_line(const char *text, int width)
{
    size_t length = strlen(text);
    size_t columns = (size_t)width;
    size_t size = columns + 1;   /* the columns and the terminator */

    char *line = malloc(size + 64);
    if (line == NULL)
        return NULL;

    for (size_t i = 0; i <= size; i++)
        line[i] = column_of(text, length, columns, i);
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
