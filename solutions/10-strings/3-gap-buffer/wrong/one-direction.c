// expect: MEM-17 overlapping-copy gap.c gap_move
// why: the report names the copy that goes back; the copy that goes on overlaps as well
#include "gap.h"

#include <stdint.h>
#include <stdlib.h>
#include <string.h>

struct gap *gap_new(size_t room)
{
    struct gap *gap = malloc(sizeof *gap);
    if (gap == NULL)
        return NULL;
    char *text = malloc(room);
    if (text == NULL) {
        free(gap);
        return NULL;
    }
    *gap = (struct gap){.text = text, .start = 0, .end = room, .room = room};
    return gap;
}

void gap_free(struct gap *gap)
{
    if (gap == NULL)
        return;
    free(gap->text);
    free(gap);
}

size_t gap_length(const struct gap *gap)
{
    return gap->start + (gap->room - gap->end);
}

bool gap_move(struct gap *gap, size_t pos)
{
    if (pos > gap_length(gap))
        return false;

    if (pos < gap->start) {
        /* the bytes that the cursor passes go to the other side of the gap */
        size_t passed = gap->start - pos;
        memmove(gap->text + gap->end - passed, gap->text + pos, passed);
        gap->start -= passed;
        gap->end -= passed;
    } else {
        size_t passed = pos - gap->start;
        memcpy(gap->text + gap->start, gap->text + gap->end, passed);
        gap->start += passed;
        gap->end += passed;
    }
    return true;
}

bool gap_grow(struct gap *gap)
{
    if (gap->room > SIZE_MAX / 2)
        return false;
    size_t room = gap->room * 2;
    char *text = realloc(gap->text, room);
    if (text == NULL)
        return false;

    /* the tail ends with the block, the old one as well as the new one */
    size_t tail = gap->room - gap->end;
    memmove(text + room - tail, text + gap->end, tail);
    gap->text = text;
    gap->end = room - tail;
    gap->room = room;
    return true;
}

bool gap_insert(struct gap *gap, char byte)
{
    if (gap->start == gap->end && !gap_grow(gap))
        return false;
    gap->text[gap->start++] = byte;
    return true;
}

bool gap_type(struct gap *gap, const char *text)
{
    for (; *text != '\0'; text++) {
        if (!gap_insert(gap, *text))
            return false;
    }
    return true;
}

bool gap_delete(struct gap *gap)
{
    if (gap->start == 0)
        return false;
    gap->start--;
    return true;
}

char *gap_copy(const struct gap *gap)
{
    size_t tail = gap->room - gap->end;
    char *copy = malloc(gap->start + tail + 1);
    if (copy == NULL)
        return NULL;
    memcpy(copy, gap->text, gap->start);
    memcpy(copy + gap->start, gap->text + gap->end, tail);
    copy[gap->start + tail] = '\0';
    return copy;
}
