/*
 * The text of an editor, with a gap at the cursor. What is typed goes into the
 * gap, so most keys move nothing at all:
 *
 *     struct gap *page = gap_new(64);
 *     if (page == NULL || !gap_type(page, "hello word"))
 *         ...
 *     gap_move(page, 9);
 *     gap_insert(page, 'l');              "hello world"
 *     gap_free(page);
 *
 *     text  |h|e|l|l|o| |w|o|r| | | | |d|
 *                              start   end   room
 */
#ifndef GAP_H
#define GAP_H

#include <stdbool.h>
#include <stddef.h>

/*
 * The part before the cursor is [0, start), the part behind it [end, room). The
 * bytes from start to end are the gap, and nobody has set them.
 */
struct gap {
    char *text;                 /* a block of room bytes */
    size_t start;               /* of the gap, and the cursor's place */
    size_t end;                 /* of the gap: the first byte behind it */
    size_t room;
};

/*
 * Makes an empty text with room for so many bytes, at least 1. The caller owns
 * it and gives it back with gap_free. NULL: memory ran out.
 */
struct gap *gap_new(size_t room);

/* Gives the text back. NULL is allowed. */
void gap_free(struct gap *gap);

/* The bytes of the text, without the gap. */
size_t gap_length(const struct gap *gap);

/*
 * Moves the cursor before the byte pos of the text, counted without the gap;
 * the length of the text means the end. The text stays the same. It copies the
 * bytes between the old and the new place and no others, and it asks for no
 * memory. False: the text has not so many bytes, and nothing happens.
 */
bool gap_move(struct gap *gap, size_t pos);

/*
 * Doubles the room. Text and cursor stay the same; the new room is all in the
 * gap. False: memory ran out, or so much cannot be counted, and nothing
 * happens; the text can still be used.
 */
bool gap_grow(struct gap *gap);

/*
 * Puts a byte, or a text without its terminator, before the cursor. When the
 * gap is empty it grows first. False: memory ran out; the text is what it was,
 * for gap_type with the part that still found room.
 */
bool gap_insert(struct gap *gap, char byte);
bool gap_type(struct gap *gap, const char *text);

/* Takes away the byte before the cursor. False: there is none. */
bool gap_delete(struct gap *gap);

/*
 * A copy of the text with a terminator. The caller owns it and gives it back
 * with free. NULL: memory ran out.
 */
char *gap_copy(const struct gap *gap);

#endif
