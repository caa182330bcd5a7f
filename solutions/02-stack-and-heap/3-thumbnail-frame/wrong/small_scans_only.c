// expect: TST-01 wrong-result tests.c a_large_scan_fits_a_worker
// why: turning the large scans away does end the crashes
#include "thumb.h"

#include <stdbool.h>
#include <string.h>

enum { ROOM = 128 * 1024 };

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

static void soften(const uint8_t *src, size_t w, size_t h, uint8_t *soft)
{
    for (size_t y = 0; y < h; y++) {
        for (size_t x = 0; x < w; x++) {
            size_t own = offset_of(x, y, w);
            size_t right = x + 1 < w ? offset_of(x + 1, y, w) : own;
            size_t below = y + 1 < h ? offset_of(x, y + 1, w) : own;
            soften_pixel(src + own, src + right, src + below, soft + own);
        }
    }
}

/* The middle of field number `field` along a side of `length` pixels. */
static size_t middle_of(size_t field, size_t length)
{
    return (2 * field + 1) * length / (2 * THUMB_SIDE);
}

static void pick(const uint8_t *soft, size_t w, size_t h, uint8_t *out)
{
    for (size_t row = 0; row < THUMB_SIDE; row++) {
        for (size_t column = 0; column < THUMB_SIDE; column++) {
            size_t from = offset_of(middle_of(column, w), middle_of(row, h), w);
            memcpy(out + offset_of(column, row, THUMB_SIDE), soft + from, 3);
        }
    }
}

int make_thumb(const uint8_t *src, size_t w, size_t h, uint8_t *out)
{
    if (!size_is_valid(w, h))
        return THUMB_BAD_SIZE;
    if (w * h * 3 > ROOM)
        return THUMB_NO_MEMORY;

    uint8_t soft[ROOM];

    soften(src, w, h, soft);
    pick(soft, w, h, out);
    return THUMB_DONE;
}

unsigned thumb_brightness(const uint8_t *thumb)
{
    unsigned sum = 0;

    for (size_t i = 0; i < THUMB_BYTES; i++)
        sum += thumb[i];
    return sum / THUMB_BYTES;
}
