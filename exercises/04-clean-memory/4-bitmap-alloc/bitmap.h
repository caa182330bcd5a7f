/*
 * The pictures of an archive of scans. Each file begins with a line of text
 * that names its width, its height, and the bytes of one pixel:
 *
 *     struct header header;
 *     uint8_t *pixels = bitmap_open("BM 640 480 3", &header);
 *     if (pixels == NULL)
 *         return false;
 *     bitmap_set(pixels, &header, 10, 20, red);
 *     free(pixels);
 *
 * The files come from many places, also from people who wish us no good. The
 * line may hold any numbers.
 */
#ifndef BITMAP_H
#define BITMAP_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#define MOST_BYTES 4

struct header {
    size_t width;               /* in pixels */
    size_t height;              /* in rows */
    size_t bytes;               /* of one pixel, 1 to MOST_BYTES */
};

/*
 * Reads a line "BM WIDTH HEIGHT BYTES". False: it is no such line, one of the
 * numbers is 0 or too large for its type, or a pixel has more than MOST_BYTES
 * bytes; *out has no meaning then.
 */
bool header_read(const char *line, struct header *out);

/*
 * Makes the w * h pixels of a picture, bpp bytes each, all bytes zero, row
 * after row in one block of exactly so many bytes. Each number may have any
 * value. The caller owns the block and gives it back with free.
 * NULL: one of the numbers is 0, or the picture has more bytes than a size_t
 * can count, or memory ran out.
 */
uint8_t *bitmap_new(size_t w, size_t h, size_t bpp);

/*
 * Reads the line, makes its picture, and draws the white strip by which the
 * scans are adjusted: all bytes of the first row are 255. NULL: the line is no
 * header, or bitmap_new gave NULL.
 */
uint8_t *bitmap_open(const char *line, struct header *out);

/* Gives all pixels of a row, which is in the picture, the same colour. */
void bitmap_fill_row(uint8_t *pixels, const struct header *header, size_t row,
                     const uint8_t *colour);

/* Sets one pixel. False: it is not in the picture, and nothing happens. */
bool bitmap_set(uint8_t *pixels, const struct header *header, size_t x,
                size_t y, const uint8_t *colour);

/* How many rows have nothing but zeros. */
size_t bitmap_empty_rows(const uint8_t *pixels, const struct header *header);

#endif
