#include "base/text.h"

#include "base/memory.h"

#include <assert.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static void make_room(struct text *t, size_t more)
{
    size_t needed = t->length + more + 1;
    if (needed <= t->capacity)
        return;
    size_t capacity = t->capacity ? t->capacity : 64;
    while (capacity < needed)
        capacity *= 2;
    t->bytes = memory_resize(t->bytes, capacity, 1);
    t->capacity = capacity;
}

void text_add_bytes(struct text *t, const char *bytes, size_t length)
{
    make_room(t, length);
    if (length)
        memcpy(t->bytes + t->length, bytes, length);
    t->length += length;
    t->bytes[t->length] = '\0';
}

void text_add(struct text *t, const char *string)
{
    text_add_bytes(t, string, strlen(string));
}

void text_add_char(struct text *t, char c)
{
    text_add_bytes(t, &c, 1);
}

void text_addv(struct text *t, const char *format, va_list arguments)
{
    va_list again;
    va_copy(again, arguments);
    int length = vsnprintf(NULL, 0, format, arguments);
    assert(length >= 0);
    make_room(t, (size_t)length);
    vsnprintf(t->bytes + t->length, (size_t)length + 1, format, again);
    t->length += (size_t)length;
    va_end(again);
}

void text_addf(struct text *t, const char *format, ...)
{
    va_list arguments;
    va_start(arguments, format);
    text_addv(t, format, arguments);
    va_end(arguments);
}

const char *text_string(const struct text *t)
{
    return t->bytes ? t->bytes : "";
}

void text_clear(struct text *t)
{
    t->length = 0;
    if (t->bytes)
        t->bytes[0] = '\0';
}

void text_release(struct text *t)
{
    free(t->bytes);
    *t = (struct text){0};
}

char *text_take(struct text *t)
{
    make_room(t, 0);
    t->bytes[t->length] = '\0';
    char *string = t->bytes;
    *t = (struct text){0};
    return string;
}
