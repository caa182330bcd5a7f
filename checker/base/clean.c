#include "base/clean.h"

#include <stdbool.h>
#include <string.h>

enum { REPLACEMENT = 0xFFFD };

/*
 * The well-formed sequences, from table 3-7 of the Unicode Standard: which
 * first bytes, how many bytes, and which second bytes may follow. The narrow
 * rows keep out overlong forms, surrogates and what lies beyond U+10FFFF.
 */
static const struct shape {
    unsigned char first, last;
    unsigned char length;
    unsigned char second_from, second_to;
} shapes[] = {
    {0x00, 0x7F, 1, 0, 0},       {0xC2, 0xDF, 2, 0x80, 0xBF}, {0xE0, 0xE0, 3, 0xA0, 0xBF},
    {0xE1, 0xEC, 3, 0x80, 0xBF}, {0xED, 0xED, 3, 0x80, 0x9F}, {0xEE, 0xEF, 3, 0x80, 0xBF},
    {0xF0, 0xF0, 4, 0x90, 0xBF}, {0xF1, 0xF3, 4, 0x80, 0xBF}, {0xF4, 0xF4, 4, 0x80, 0x8F},
};

static const struct shape *shape_of(unsigned char first)
{
    for (size_t i = 0; i < sizeof shapes / sizeof *shapes; i++) {
        if (first >= shapes[i].first && first <= shapes[i].last)
            return &shapes[i];
    }
    return NULL;
}

size_t utf8_next(const char *bytes, size_t length, uint32_t *point)
{
    /* how many bits of a first byte belong to the character */
    static const unsigned char first_bits[] = {0, 0x7F, 0x1F, 0x0F, 0x07};
    const struct shape *shape = shape_of((unsigned char)*bytes);
    *point = REPLACEMENT;
    if (!shape)
        return 1;
    uint32_t value = (unsigned char)*bytes & first_bits[shape->length];
    for (size_t i = 1; i < shape->length; i++) {
        unsigned char from = i == 1 ? shape->second_from : 0x80;
        unsigned char to = i == 1 ? shape->second_to : 0xBF;
        unsigned char byte = i < length ? (unsigned char)bytes[i] : 0;
        if (byte < from || byte > to)
            return i;
        value = value << 6 | (byte & 0x3F);
    }
    *point = value;
    return shape->length;
}

struct range {
    uint32_t first, last;
};

static bool is_in(uint32_t point, const struct range *range, size_t count)
{
    for (size_t i = 0; i < count; i++) {
        if (point >= range[i].first && point <= range[i].last)
            return true;
    }
    return false;
}

#define IS_IN(point, ranges) is_in(point, ranges, sizeof(ranges) / sizeof *(ranges))

/*
 * Controls, then the characters that show nothing but move or reorder what
 * stands around them: with those, source can look like other source.
 */
static const struct range left_out[] = {
    {0x00, 0x1F},     {0x7F, 0x9F},     {0xAD, 0xAD},     {0x61C, 0x61C},
    {0x180E, 0x180E}, {0x200B, 0x200F}, {0x2028, 0x202E}, {0x2060, 0x206F},
    {0xFEFF, 0xFEFF}, {0xFFF9, 0xFFFB}, {0xE0000, 0xE007F},
};

static bool is_space(uint32_t point)
{
    return point == '\t' || point == '\n' || point == '\r';
}

void text_add_clean(struct text *t, const char *bytes, size_t length)
{
    uint32_t point;
    for (size_t at = 0, step; at < length; at += step) {
        step = utf8_next(bytes + at, length - at, &point);
        if (is_space(point))
            text_add_char(t, ' ');
        else if (point == REPLACEMENT)
            text_add(t, "\xEF\xBF\xBD");
        else if (!IS_IN(point, left_out))
            text_add_bytes(t, bytes + at, step);
    }
}

/* Drawings keep their width, so that a picture is laid out only once. */
static const struct twin {
    uint32_t point;
    const char *ascii;
} twins[] = {
    {0x00B7, "-"},   {0x00D7, "x"},   {0x2013, "-"},   {0x2014, "-"},   {0x2018, "'"},
    {0x2019, "'"},   {0x201C, "\""},  {0x201D, "\""},  {0x2026, "..."}, {0x2190, "<"},
    {0x2192, ">"},   {0x2264, "<="},  {0x2265, ">="},  {0x2500, "-"},   {0x2502, "|"},
    {0x2504, "-"},   {0x250C, "+"},   {0x2510, "+"},   {0x2514, "+"},   {0x2518, "+"},
    {0x251C, "+"},   {0x2524, "+"},   {0x254C, "-"},   {0x254E, ":"},   {0x2550, "="},
    {0x2551, "|"},   {0x2588, "x"},   {0x2591, "="},   {0x2592, "!"},   {0x25B2, "^"},
    {0x25BA, ">"},   {0x25BC, "v"},   {0x25C4, "<"},   {0x25CB, "."},   {0x25CF, "*"},
};

static const char *twin_of(uint32_t point)
{
    for (size_t i = 0; i < sizeof twins / sizeof *twins; i++) {
        if (twins[i].point == point)
            return twins[i].ascii;
    }
    return "?";
}

void text_add_ascii(struct text *t, const char *bytes, size_t length)
{
    struct text clean = {0};
    text_add_clean(&clean, bytes, length);
    uint32_t point;
    for (size_t at = 0, step; at < clean.length; at += step) {
        step = utf8_next(clean.bytes + at, clean.length - at, &point);
        if (point < 0x80)
            text_add_char(t, (char)point);
        else
            text_add(t, twin_of(point));
    }
    text_release(&clean);
}

/* Combining marks and variation selectors sit on the character before them. */
static const struct range no_column[] = {
    {0x0300, 0x036F}, {0x0483, 0x0489}, {0x0591, 0x05BD}, {0x064B, 0x065F},
    {0x1AB0, 0x1AFF}, {0x1DC0, 0x1DFF}, {0x20D0, 0x20FF}, {0xFE00, 0xFE0F},
    {0xFE20, 0xFE2F}, {0x1F3FB, 0x1F3FF}, {0xE0100, 0xE01EF},
};

/* Chinese, Japanese and Korean writing, full-width forms, most emoji. */
static const struct range two_columns[] = {
    {0x1100, 0x115F},   {0x2E80, 0x303E},   {0x3041, 0xA4CF},   {0xA960, 0xA97F},
    {0xAC00, 0xD7A3},   {0xF900, 0xFAFF},   {0xFE30, 0xFE6F},   {0xFF00, 0xFF60},
    {0xFFE0, 0xFFE6},   {0x1F300, 0x1F64F}, {0x1F680, 0x1F6FF}, {0x1F900, 0x1FAFF},
    {0x20000, 0x3FFFD},
};

size_t columns_of(const char *utf8, size_t length)
{
    size_t columns = 0;
    uint32_t point;
    for (size_t at = 0; at < length;) {
        at += utf8_next(utf8 + at, length - at, &point);
        columns += IS_IN(point, no_column) ? 0 : IS_IN(point, two_columns) ? 2 : 1;
    }
    return columns;
}
