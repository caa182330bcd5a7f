// expect: TST-01 wrong-result tests.c a_text_one_byte_too_long_is_appended_whole
// expect: TST-01 wrong-result tests.c a_translation_may_leave_values_out
// expect: TST-01 wrong-result tests.c numbers_that_do_not_fit_are_appended_whole
// expect: TST-01 wrong-result tests.c two_builders_are_alive_at_once
// expect: TST-01 wrong-result tests.c lengths_around_the_room_are_appended_whole
// expect: TST-01 wrong-result tests.c a_very_long_text_is_appended_whole
// expect: TST-01 wrong-result tests.c the_reply_names_all_orders
// why: there is room now, but what was cut off was never printed
#include "sb.h"

#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>

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

    va_list values;
    va_start(values, format);
    size_t left = s->room - s->length;
    int wanted = vsnprintf(s->text + s->length, left, format, values);
    va_end(values);
    bool fits = wanted >= 0
        && ((size_t)wanted < left || make_room(s, (size_t)wanted + 1));

    if (!fits) {
        s->text[s->length] = '\0';
        return false;
    }
    s->length += (size_t)wanted;
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
