#include "base/arena.h"

#include "base/memory.h"
#include "base/text.h"

#include <stdarg.h>
#include <stdlib.h>
#include <string.h>

static void *keep(struct arena *a, void *block)
{
    if (a->count == a->capacity) {
        a->capacity = a->capacity ? 2 * a->capacity : 32;
        a->blocks = memory_resize(a->blocks, a->capacity, sizeof *a->blocks);
    }
    a->blocks[a->count++] = block;
    return block;
}

void *arena_array(struct arena *a, size_t count, size_t size)
{
    return keep(a, memory_array(count, size));
}

char *arena_copy_bytes(struct arena *a, const char *bytes, size_t length)
{
    char *copy = arena_array(a, length + 1, 1);
    if (length)
        memcpy(copy, bytes, length);
    return copy;
}

char *arena_copy(struct arena *a, const char *string)
{
    return string ? arena_copy_bytes(a, string, strlen(string)) : NULL;
}

char *arena_printf(struct arena *a, const char *format, ...)
{
    struct text t = {0};
    va_list arguments;
    va_start(arguments, format);
    text_addv(&t, format, arguments);
    va_end(arguments);
    return keep(a, text_take(&t));
}

void arena_release(struct arena *a)
{
    for (size_t i = 0; i < a->count; i++)
        free(a->blocks[i]);
    free(a->blocks);
    *a = (struct arena){0};
}
