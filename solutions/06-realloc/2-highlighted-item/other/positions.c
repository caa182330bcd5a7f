// why: the struct keeps positions in place of pointers, and a move concerns nobody
#include "buf.h"

#include <stdbool.h>
#include <stdlib.h>
#include <string.h>

enum { FIRST_CAPACITY = 64 };
static const size_t NO_MARK = (size_t)-1;

struct buf {
    char *text;             /* ends with '\0' */
    size_t length;          /* letters, without the '\0' */
    size_t capacity;        /* bytes of the block */
    size_t cursor;          /* a position, 0 to length */
    size_t mark;            /* the same; NO_MARK: nothing is highlighted */
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
    buf->cursor = 0;
    buf->mark = NO_MARK;
    return buf;
}

/* Makes room for one more letter. */
static int grow_if_full(struct buf *buf)
{
    if (buf->length + 1 < buf->capacity)
        return 0;

    char *text = realloc(buf->text, 2 * buf->capacity);
    if (text == NULL)
        return -1;
    buf->text = text;
    buf->capacity *= 2;
    return 0;
}

int buf_insert(struct buf *buf, char c)
{
    if (grow_if_full(buf) != 0)
        return -1;

    /* all that stands behind the cursor, the '\0' too, moves on by one */
    char *at = buf->text + buf->cursor;
    memmove(at + 1, at, buf->length - buf->cursor + 1);
    if (buf->mark != NO_MARK && buf->mark > buf->cursor)
        buf->mark++;
    *at = c;
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
    buf->cursor = position < buf->length ? position : buf->length;
}

size_t buf_cursor(const struct buf *buf)
{
    return buf->cursor;
}

void buf_mark(struct buf *buf)
{
    buf->mark = buf->cursor;
}

size_t buf_highlighted(const struct buf *buf, size_t *first)
{
    if (buf->mark == NO_MARK || buf->mark == buf->cursor)
        return 0;

    bool forward = buf->mark < buf->cursor;
    *first = forward ? buf->mark : buf->cursor;
    return forward ? buf->cursor - buf->mark : buf->mark - buf->cursor;
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
