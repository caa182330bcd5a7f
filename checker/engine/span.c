#include "engine/span.h"

#include <string.h>

enum { COPY_LIMIT = 1000 };

static struct span part(struct span s, size_t from, size_t to)
{
    return (struct span){s.at + from, to - from};
}

bool span_next_line(struct span *rest, struct span *line)
{
    const char *end = rest->length ? memchr(rest->at, '\n', rest->length) : NULL;
    if (!end)
        return false;
    size_t length = (size_t)(end - rest->at);
    *line = part(*rest, 0, length);
    *rest = part(*rest, length + 1, rest->length);
    return true;
}

bool span_starts(struct span s, const char *word)
{
    size_t length = strlen(word);
    return s.length >= length && memcmp(s.at, word, length) == 0;
}

bool span_is(struct span s, const char *word)
{
    return s.length == strlen(word) && span_starts(s, word);
}

bool span_blank(struct span s)
{
    span_skip_spaces(&s);
    return s.length == 0;
}

bool span_skip(struct span *s, const char *word)
{
    if (!span_starts(*s, word))
        return false;
    *s = part(*s, strlen(word), s->length);
    return true;
}

void span_skip_spaces(struct span *s)
{
    size_t i = 0;
    while (i < s->length && strchr(" \t\r\n", s->at[i]) && s->at[i] != '\0')
        i++;
    *s = part(*s, i, s->length);
}

/* -1: not a digit in this base */
static int digit_value(char c, unsigned base)
{
    static const char digits[] = "0123456789abcdef";
    if (c >= 'A' && c <= 'F')
        c = (char)(c - 'A' + 'a');
    for (unsigned value = 0; value < base; value++) {
        if (digits[value] == c)
            return (int)value;
    }
    return -1;
}

static bool number(struct span *s, unsigned base, uint64_t *out)
{
    uint64_t value = 0;
    size_t i = 0;
    for (int digit; i < s->length && (digit = digit_value(s->at[i], base)) >= 0; i++) {
        /* would the next digit wrap? */
        if (value > (UINT64_MAX - (uint64_t)digit) / base)
            value = UINT64_MAX;
        else
            value = value * base + (uint64_t)digit;
    }
    if (i == 0)
        return false;
    *s = part(*s, i, s->length);
    *out = value;
    return true;
}

bool span_decimal(struct span *s, uint64_t *out)
{
    return number(s, 10, out);
}

bool span_hexadecimal(struct span *s, uint64_t *out)
{
    struct span digits = *s;
    span_skip(&digits, "0x");
    if (!number(&digits, 16, out))
        return false;
    *s = digits;
    return true;
}

static bool split_at(struct span s, const char *found, const char *word,
                     struct span *before, struct span *after)
{
    if (!found)
        return false;
    size_t from = (size_t)(found - s.at);
    if (before)
        *before = part(s, 0, from);
    if (after)
        *after = part(s, from + strlen(word), s.length);
    return true;
}

bool span_split(struct span s, const char *word, struct span *before, struct span *after)
{
    return split_at(s, memmem(s.at, s.length, word, strlen(word)), word, before, after);
}

bool span_split_last(struct span s, const char *word, struct span *before, struct span *after)
{
    size_t length = strlen(word);
    const char *found = NULL;
    for (size_t i = s.length; !found && i >= length; i--) {
        if (memcmp(s.at + i - length, word, length) == 0)
            found = s.at + i - length;
    }
    return split_at(s, found, word, before, after);
}

/* Length of the UTF-8 sequence at the front; 0: it is not one. */
static size_t sequence_length(struct span s)
{
    unsigned char first = (unsigned char)s.at[0];
    size_t length = first < 0x80 ? 1 : first < 0xc2 ? 0 : first < 0xe0 ? 2
                  : first < 0xf0 ? 3 : first < 0xf5 ? 4 : 0;
    if (length == 0 || length > s.length)
        return 0;
    for (size_t i = 1; i < length; i++) {
        if (((unsigned char)s.at[i] & 0xc0) != 0x80)
            return 0;
    }
    unsigned char second = length > 1 ? (unsigned char)s.at[1] : 0;
    /* the longer ways to write a short code, half pairs, beyond the last code */
    if ((first == 0xe0 && second < 0xa0) || (first == 0xed && second > 0x9f)
        || (first == 0xf0 && second < 0x90) || (first == 0xf4 && second > 0x8f))
        return 0;
    return length;
}

/* C0, DEL, and the C1 codes, which some terminals obey too */
static bool is_control(struct span s, size_t length)
{
    unsigned char first = (unsigned char)s.at[0];
    return first < 0x20 || first == 0x7f
        || (length == 2 && first == 0xc2 && (unsigned char)s.at[1] < 0xa0);
}

void span_clean(struct span s, const char *keep, struct text *out)
{
    while (s.length > 0) {
        size_t length = sequence_length(s);
        bool kept = length == 1 && s.at[0] != '\0' && strchr(keep, s.at[0]);
        if (kept || (length > 0 && !is_control(s, length)))
            text_add_bytes(out, s.at, length);
        else
            text_add_char(out, '?');
        size_t step = length ? length : 1;
        s = part(s, step, s.length);
    }
}

char *span_copy(struct span s, struct arena *arena)
{
    struct text clean = {0};
    span_clean(part(s, 0, s.length < COPY_LIMIT ? s.length : COPY_LIMIT), "", &clean);
    char *copy = arena_copy(arena, text_string(&clean));
    text_release(&clean);
    return copy;
}
