/*
 * The text of an editor, with a cursor in it, and a stretch that may be
 * highlighted.
 *
 *     struct buf *buf = buf_new();
 *     buf_insert(buf, 'H');
 *     buf_mark(buf);
 *     buf_insert(buf, 'i');
 *     puts(buf_text(buf));             "Hi", and the "i" is highlighted
 *     buf_free(buf);
 *
 * Positions are counted from 0. The cursor stands in front of the letter at
 * its position, or behind the last letter. What is inside of a buf is known to
 * buf.c only, and may be changed there.
 */
#ifndef BUF_H
#define BUF_H

#include <stddef.h>

struct buf;

/*
 * Makes an empty text, with its cursor at 0 and nothing highlighted. The
 * caller owns it and gives it back with buf_free. An empty text takes at most
 * 128 bytes. NULL: memory ran out, and nothing is left behind.
 */
struct buf *buf_new(void);

/*
 * Inserts c, which is not '\0', at the cursor. The cursor stands behind it
 * then, so that the next letter follows. What is highlighted stays with its
 * letters: when c is inserted in front of the mark, the mark moves on with the
 * letter that it stood at; at the mark itself, the mark stays where it is.
 * The block grows to twice its size whenever it is full.
 * Returns 0. -1: memory ran out; the text, the cursor and the mark are as they
 * were, and a later call may succeed.
 */
int buf_insert(struct buf *buf, char c);

/* Inserts a text, as if typed. -1: memory ran out; its first part is in. */
int buf_type(struct buf *buf, const char *text);

/* Puts the cursor to a position; behind the last letter if that is less. */
void buf_move(struct buf *buf, size_t position);

/* The position of the cursor. */
size_t buf_cursor(const struct buf *buf);

/* Puts the mark where the cursor is. From now on a stretch is highlighted. */
void buf_mark(struct buf *buf);

/*
 * The letters between mark and cursor, in whatever order the two stand.
 * Returns how many they are; *first is the position of the first one. 0 when
 * nothing is between them or there is no mark; *first is not changed then.
 */
size_t buf_highlighted(const struct buf *buf, size_t *first);

/* The whole text, without the mark. Valid until the text is changed. */
const char *buf_text(const struct buf *buf);

/* Gives everything back. NULL is allowed. */
void buf_free(struct buf *buf);

#endif
