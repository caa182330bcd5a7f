// why: only 64 softened pixels are ever looked at, so no copy of the scan is needed
#include "thumb.h"

#include <stdbool.h>

static bool size_is_valid(size_t w, size_t h)
{
    return w >= SCAN_LEAST_SIDE && w <= SCAN_MOST_SIDE
        && h >= SCAN_LEAST_SIDE && h <= SCAN_MOST_SIDE;
}

/* Where the pixel in column x of row y begins. */
static size_t offset_of(size_t x, size_t y, size_t w)
{
    return (y * w + x) * 3;
}

static void soften_pixel(const uint8_t *own, const uint8_t *right,
                         const uint8_t *below, uint8_t *soft)
{
    for (int colour = 0; colour < 3; colour++) {
        unsigned sum = own[colour] + right[colour] + below[colour];
        soft[colour] = (uint8_t)(sum / 3);
    }
}

/* Softens the one pixel that is asked for. */
static void soften_at(const uint8_t *src, size_t w, size_t h, size_t x, size_t y,
                      uint8_t *soft)
{
    const uint8_t *own = src + offset_of(x, y, w);
    const uint8_t *right = x + 1 < w ? own + 3 : own;
    const uint8_t *below = y + 1 < h ? own + 3 * w : own;

    soften_pixel(own, right, below, soft);
}

/* The middle of field number `field` along a side of `length` pixels. */
static size_t middle_of(size_t field, size_t length)
{
    return (2 * field + 1) * length / (2 * THUMB_SIDE);
}

int make_thumb(const uint8_t *src, size_t w, size_t h, uint8_t *out)
{
    if (!size_is_valid(w, h))
        return THUMB_BAD_SIZE;

    for (size_t row = 0; row < THUMB_SIDE; row++) {
        for (size_t column = 0; column < THUMB_SIDE; column++)
            soften_at(src, w, h, middle_of(column, w), middle_of(row, h),
                      out + offset_of(column, row, THUMB_SIDE));
    }
    return THUMB_DONE;
}

unsigned thumb_brightness(const uint8_t *thumb)
{
    unsigned sum = 0;

    for (size_t i = 0; i < THUMB_BYTES; i++)
        sum += thumb[i];
    return sum / THUMB_BYTES;
}
