// expect: TST-01 wrong-result tests.c a_picture_begins_with_zeros
// why: a limit keeps the product small, and refuses the long scans that the contract allows
#include "bitmap.h"

#include <ctype.h>
#include <errno.h>
#include <stdlib.h>
#include <string.h>

/* Takes a number of at least 1 that stands behind one blank. */
static bool take_number(const char **rest, size_t *out)
{
    const char *digits = *rest + 1;
    if (**rest != ' ' || !isdigit((unsigned char)*digits))
        return false;

    char *end;
    errno = 0;
    unsigned long long number = strtoull(digits, &end, 10);
    if (errno != 0 || number > SIZE_MAX)
        return false;
    *out = (size_t)number;
    *rest = end;
    return number > 0;
}

bool header_read(const char *line, struct header *out)
{
    if (strncmp(line, "BM", 2) != 0)
        return false;
    const char *rest = line + 2;
    return take_number(&rest, &out->width)
        && take_number(&rest, &out->height)
        && take_number(&rest, &out->bytes)
        && *rest == '\0' && out->bytes <= MOST_BYTES;
}

uint8_t *bitmap_new(size_t w, size_t h, size_t bpp)
{
    if (w == 0 || h == 0 || bpp == 0)
        return NULL;

    if (w > 10000 || h > 10000 || bpp > MOST_BYTES)
        return NULL;
    size_t bytes = w * h * bpp;
    uint8_t *pixels = malloc(bytes);
    if (pixels == NULL)
        return NULL;
    memset(pixels, 0, bytes);
    return pixels;
}

uint8_t *bitmap_open(const char *line, struct header *out)
{
    static const uint8_t white[MOST_BYTES] = {255, 255, 255, 255};

    if (!header_read(line, out))
        return NULL;
    uint8_t *pixels = bitmap_new(out->width, out->height, out->bytes);
    if (pixels != NULL)
        bitmap_fill_row(pixels, out, 0, white);
    return pixels;
}

/* Where the pixel begins, counted in bytes. */
static size_t offset_of(const struct header *header, size_t x, size_t y)
{
    return (y * header->width + x) * header->bytes;
}

void bitmap_fill_row(uint8_t *pixels, const struct header *header, size_t row,
                     const uint8_t *colour)
{
    for (size_t x = 0; x < header->width; x++)
        memcpy(pixels + offset_of(header, x, row), colour, header->bytes);
}

bool bitmap_set(uint8_t *pixels, const struct header *header, size_t x,
                size_t y, const uint8_t *colour)
{
    if (x >= header->width || y >= header->height)
        return false;
    memcpy(pixels + offset_of(header, x, y), colour, header->bytes);
    return true;
}

static bool is_empty(const uint8_t *bytes, size_t count)
{
    for (size_t i = 0; i < count; i++) {
        if (bytes[i] != 0)
            return false;
    }
    return true;
}

size_t bitmap_empty_rows(const uint8_t *pixels, const struct header *header)
{
    size_t empty = 0;
    for (size_t y = 0; y < header->height; y++) {
        const uint8_t *row = pixels + offset_of(header, 0, y);
        if (is_empty(row, header->width * header->bytes))
            empty++;
    }
    return empty;
}
