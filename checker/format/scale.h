/*
 * A block or a variable as a row of bytes, to scale, and the bytes that were
 * touched: past its end, before its start, or inside it.
 *
 *      0                  20 21
 *     [░░░░░░░░░░░░░░░░░░░░░]█
 *                            ▲ 1 byte written, past the end
 */
#ifndef SCALE_H
#define SCALE_H

#include "finding/finding.h"
#include "format/page.h"

#include <stdbool.h>

/* False: the size or the side is not known; nothing drawn. */
bool scale_draw(struct page *p, const struct finding *f);

#endif
