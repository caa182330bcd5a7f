// expect: MEM-07 leak sb.c make_room when out of memory
// expect: MEM-23 asks-for-too-much tests.c a_thousand_words_are_copied_about_once
// why: vasprintf measures and allocates by itself, and its piece has to be given back on each way out
#include "sb.h"

#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* Makes sure that so many bytes fit behind the text, terminator included. */
static bool make_room(struct sb *s, size_t bytes)
{
    if (bytes > SIZE_MAX / 2 - s->length)
        return false;
    size_t room = s->room == 0 ? SB_FIRST_ROOM : s->room;
    while (room - s->length < bytes)
        room *= 2;
    if (room == s->room)
        return true;

    char *text = realloc(s->text, room);
    if (text == NULL)
        return false;
    s->text = text;
    s->room = room;
    return true;
}

bool sb_printf(struct sb *s, const char *format, ...)
{
    if (!make_room(s, 1))
        return false;

    char *piece;
    va_list values;
    va_start(values, format);
    int wanted = vasprintf(&piece, format, values);
    va_end(values);
    if (wanted < 0 || !make_room(s, (size_t)wanted + 1))
        return false;

    memcpy(s->text + s->length, piece, (size_t)wanted + 1);
    s->length += (size_t)wanted;
    free(piece);
    return true;
}

bool sb_quote(struct sb *s, const char *text)
{
    if (!sb_printf(s, "\""))
        return false;
    for (; *text != '\0'; text++) {
        unsigned char byte = (unsigned char)*text;
        bool added;
        if (byte == '"' || byte == '\\')
            added = sb_printf(s, "\\%c", byte);
        else if (byte < ' ')
            added = sb_printf(s, "\\u%04x", byte);
        else
            added = sb_printf(s, "%c", byte);
        if (!added)
            return false;
    }
    return sb_printf(s, "\"");
}

char *sb_take(struct sb *s)
{
    char *text = s->text;
    *s = (struct sb){0};
    return text;
}

void sb_release(struct sb *s)
{
    free(s->text);
    *s = (struct sb){0};
}

static bool add_order(struct sb *s, const struct order *order)
{
    return sb_printf(s, "{\"number\":%u,\"customer\":", order->number)
        && sb_quote(s, order->customer)
        && sb_printf(s, ",\"article\":") && sb_quote(s, order->article)
        && sb_printf(s, ",\"pieces\":%u,\"cents\":%u}", order->pieces,
                     order->cents);
}

char *reply_orders(const struct order *orders, size_t count)
{
    struct sb reply = {0};
    unsigned long long total = 0;
    bool built = sb_printf(&reply, "{\"orders\":[");
    for (size_t i = 0; i < count && built; i++) {
        built = (i == 0 || sb_printf(&reply, ","))
            && add_order(&reply, &orders[i]);
        total += (unsigned long long)orders[i].pieces * orders[i].cents;
    }
    built = built && sb_printf(&reply, "],\"total\":%llu}", total);
    if (built)
        return sb_take(&reply);
    sb_release(&reply);
    return NULL;
}
