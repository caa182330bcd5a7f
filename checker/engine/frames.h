/*
 * One line of a sanitizer's stack, symbolised or not:
 *
 *     #0 0x55ea in main /tmp/heap.c:3:73
 *     #1 0x5599 in malloc (/tmp/leak+0xa414e) (BuildId: 8be0)
 *     #2 0x55e0  (/tmp/heap+0xddfb8)
 *
 *     struct frame f;
 *     if (frame_read(line, &arena, &f)) ...
 */
#ifndef FRAMES_H
#define FRAMES_H

#include "base/arena.h"
#include "engine/span.h"
#include "finding/finding.h"

/* False: the line is no frame. What the line does not say stays empty in *out. */
bool frame_read(struct span line, struct arena *arena, struct frame *out);

/* "dir/name.c:12:3" or "name.c:12": fills file and line of *out. */
void place_read(struct span place, struct arena *arena, struct frame *out);

/*
 * The name alone, so that the same function has the same name whoever saw it:
 * without parameters, return type, the compiler's suffix for a copy (".cold")
 * and ASan's prefix for functions that it stands in for.
 */
char *function_copy(struct span name, struct arena *arena);

#endif
