// expect: MEM-04 heap-buffer-overflow greeting.c greet
// why: strlen(name) + 1 is the rule that everybody remembers, and it forgets the text in front
#include "greeting.h"

#include <stdlib.h>
#include <string.h>

static const char opening[] = "Hello, ";
static const char ellipsis[] = "...";

char *greet(const char *name)
{
    char *line = malloc(strlen(name) + 1);
    if (line == NULL)
        return NULL;

    strcpy(line, opening);
    strcat(line, name);
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
