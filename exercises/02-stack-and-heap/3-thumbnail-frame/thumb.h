/*
 * Small previews for the picture archive of a harbour museum. Scans of old
 * photographs come in all sizes; the preview always has the same one.
 *
 *     uint8_t thumb[THUMB_BYTES];
 *     if (make_thumb(scan, 480, 400, thumb) == THUMB_DONE)
 *         show(thumb);
 *
 * A picture is a run of pixels, row by row from the top, three bytes each:
 * red, green, blue. One that is w pixels wide and h high has w * h * 3 bytes.
 *
 * The previews are made by several worker threads at the same time. The stack
 * of a worker has WORKER_STACK_BYTES in all, for every function that it calls.
 */
#ifndef THUMB_H
#define THUMB_H

#include <stddef.h>
#include <stdint.h>

enum {
    THUMB_SIDE = 8,                               /* pixels, both ways */
    THUMB_BYTES = THUMB_SIDE * THUMB_SIDE * 3,
    SCAN_LEAST_SIDE = THUMB_SIDE,                 /* pixels */
    SCAN_MOST_SIDE = 4096,
    WORKER_STACK_BYTES = 256 * 1024
};

enum {
    THUMB_DONE = 0,
    THUMB_BAD_SIZE = -1,      /* a side is below or above the two limits */
    THUMB_NO_MEMORY = -2
};

/*
 * Makes the preview of a scan: softens the scan and takes the pixel in the
 * middle of each of THUMB_SIDE x THUMB_SIDE fields. A softened byte is the
 * mean (rounded down) of three bytes of the scan: its own, its right
 * neighbour's and its lower neighbour's; at the edge a missing neighbour is
 * replaced by the byte itself.
 *
 * src is only read. out has room for THUMB_BYTES and belongs to the caller; it
 * is written only when the result is THUMB_DONE. Sizes up to the limit may
 * come at any time, so the function can need up to 48 MiB of working room; it
 * keeps none of it when it returns, whatever the result is.
 */
int make_thumb(const uint8_t *src, size_t w, size_t h, uint8_t *out);

/* The mean brightness of a preview, 0 to 255; for the list of blank scans. */
unsigned thumb_brightness(const uint8_t *thumb);

#endif
