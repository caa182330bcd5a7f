// expect: TST-01 wrong-result tests.c a_visitor_is_greeted_by_name
// expect: TST-01 wrong-result tests.c an_empty_name_leaves_the_opening
// expect: TST-01 wrong-result tests.c a_name_of_seventy_letters_is_whole
// expect: TST-01 wrong-result tests.c two_greetings_are_alive_at_once
// why: snprintf never writes past the size it is told, so the tools fall silent, and the last letter is gone
#include "greeting.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static const char opening[] = "Hello, ";
static const char ellipsis[] = "...";

char *greet(const char *name)
{
    size_t length = strlen(opening) + strlen(name);
    char *line = malloc(length);
    if (line == NULL)
        return NULL;

    snprintf(line, length, "%s%s", opening, name);
    return line;
}

static bool is_blank(char c)
{
    return c == ' ' || c == '\t' || c == '\r' || c == '\n';
}

void tidy_name(char *name)
{
    size_t length = strlen(name);
    while (length > 0 && is_blank(name[length - 1]))
        length--;
    name[length] = '\0';
}

bool has_letters(const char *name)
{
    for (const char *c = name; *c != '\0'; c++) {
        if (!is_blank(*c))
            return true;
    }
    return false;
}

void screen_row(char *row, const char *text)
{
    size_t length = strlen(text);
    bool too_long = length > SCREEN_COLUMNS;
    if (too_long)
        length = SCREEN_COLUMNS;

    size_t margin = (SCREEN_COLUMNS - length) / 2;
    memset(row, ' ', SCREEN_COLUMNS);
    memcpy(row + margin, text, length);
    row[SCREEN_COLUMNS] = '\0';

    if (too_long) {
        size_t dots = strlen(ellipsis);
        memcpy(row + SCREEN_COLUMNS - dots, ellipsis, dots);
    }
}
