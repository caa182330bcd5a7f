// expect: TST-01 wrong-result tests.c long_values_are_neither_cut_nor_left_bare
// why: Only long values crashed for the users, so long values are written without quotes.
#include "config.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* Room for the text between two quotes. */
static size_t room_quoted(const char *text)
{
    size_t quotes = 2;
    size_t terminator = 1;

    return quotes + strlen(text) + terminator;
}

char *quote_value(const char *s)
{
    char *quoted = malloc(room_quoted(s));
    if (quoted == NULL)
        return NULL;

    if (strlen(s) > 20)
        strcpy(quoted, s);
    else
        sprintf(quoted, "\"%s\"", s);
    return quoted;
}

bool value_fits(const char *s)
{
    return s[strcspn(s, "\"\n")] == '\0';
}

int setting_line(char *out, size_t size, const struct setting *s)
{
    out[0] = '\0';
    if (!value_fits(s->value))
        return -1;

    char *quoted = quote_value(s->value);
    if (quoted == NULL)
        return -1;

    int length = snprintf(out, size, "%s = %s\n", s->key, quoted);
    free(quoted);
    return length;
}

/* Was the whole text written, or did it end at the edge of its buffer? */
static bool is_whole(int length, size_t size)
{
    return length >= 0 && (size_t)length < size;
}

bool config_text(char *out, size_t size, const char *section,
                 const struct setting *settings, size_t count)
{
    int length = snprintf(out, size, "[%s]\n", section);
    size_t used = 0;

    for (size_t i = 0; i < count && is_whole(length, size - used); i++) {
        used += (size_t)length;
        length = setting_line(out + used, size - used, &settings[i]);
    }
    if (is_whole(length, size - used))
        return true;

    out[0] = '\0';
    return false;
}
