// expect: TST-01 wrong-result tests.c two_quoted_values_stay_alive_side_by_side
// expect: TST-01 wrong-result tests.c an_empty_value_is_two_quotes
// expect: TST-01 wrong-result tests.c short_values_are_quoted
// expect: TST-01 wrong-result tests.c long_values_are_neither_cut_nor_left_bare
// expect: TST-01 wrong-result tests.c a_short_line_buffer_gets_the_beginning
// expect: TST-01 wrong-result tests.c a_section_is_written_whole_or_not_at_all
// why: snprintf never writes past the size it is given, so it is given the wrong size and cuts the text.
#include "config.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* Room for a copy of the text. */
static size_t room_for(const char *text)
{
    return strlen(text) + 1;
}

char *quote_value(const char *s)
{
    size_t size = room_for(s);
    char *quoted = malloc(size);
    if (quoted == NULL)
        return NULL;

    snprintf(quoted, size, "\"%s\"", s);
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
