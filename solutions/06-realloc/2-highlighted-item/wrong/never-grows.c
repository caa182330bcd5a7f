// expect: TST-01 wrong-result tests.c a_refused_letter_leaves_text_cursor_and_mark
// expect: TST-01 wrong-result tests.c typing_stops_at_a_refused_letter
// expect: TST-01 wrong-result tests.c two_texts_are_edited_apart
// why: a block that does not grow does not move
#include "buf.h"

#include <stdlib.h>
#include <string.h>

enum { FIRST_CAPACITY = 64 };

struct buf {
    char *text;             /* ends with '\0' */
    size_t length;          /* letters, without the '\0' */
    size_t capacity;        /* bytes of the block */
    char *cursor;           /* the letter behind it, or the '\0' */
    char *mark;             /* NULL: nothing is highlighted */
};

struct buf *buf_new(void)
{
    struct buf *buf = malloc(sizeof *buf);
    if (buf == NULL)
        return NULL;

    buf->text = malloc(FIRST_CAPACITY);
    if (buf->text == NULL) {
        free(buf);
        return NULL;
    }
    buf->text[0] = '\0';
    buf->length = 0;
    buf->capacity = FIRST_CAPACITY;
    buf->cursor = buf->text;
    buf->mark = NULL;
    return buf;
}

/* Makes room for one more letter. */
static int grow_if_full(struct buf *buf)
{
    if (buf->length + 1 < buf->capacity)
        return 0;

    return -1;
}

int buf_insert(struct buf *buf, char c)
{
    if (grow_if_full(buf) != 0)
        return -1;

    /* all that stands behind the cursor, the '\0' too, moves on by one */
    memmove(buf->cursor + 1, buf->cursor, strlen(buf->cursor) + 1);
    if (buf->mark != NULL && buf->mark > buf->cursor)
        buf->mark++;
    *buf->cursor = c;
    buf->cursor++;
    buf->length++;
    return 0;
}

int buf_type(struct buf *buf, const char *text)
{
    for (; *text != '\0'; text++) {
        if (buf_insert(buf, *text) != 0)
            return -1;
    }
    return 0;
}

void buf_move(struct buf *buf, size_t position)
{
    if (position > buf->length)
        position = buf->length;
    buf->cursor = buf->text + position;
}

size_t buf_cursor(const struct buf *buf)
{
    return (size_t)(buf->cursor - buf->text);
}

void buf_mark(struct buf *buf)
{
    buf->mark = buf->cursor;
}

size_t buf_highlighted(const struct buf *buf, size_t *first)
{
    if (buf->mark == NULL || buf->mark == buf->cursor)
        return 0;

    const char *from = buf->mark;
    const char *to = buf->cursor;
    if (to < from) {
        from = buf->cursor;
        to = buf->mark;
    }
    *first = (size_t)(from - buf->text);
    return (size_t)(to - from);
}

const char *buf_text(const struct buf *buf)
{
    return buf->text;
}

void buf_free(struct buf *buf)
{
    if (buf == NULL)
        return;
    free(buf->text);
    free(buf);
}
