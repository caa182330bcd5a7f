/*
 * Reads a whole list, of any length, from a file:
 *
 *     struct table t = {0};
 *     if (csv_read(file, &t) == CSV_READ)
 *         puts(table_cell(&t, 0, 1));
 *     table_release(&t);
 *
 * {0} is an empty table. The table owns its rows, and each row owns two blocks.
 */
#ifndef CSV_H
#define CSV_H

#include <stddef.h>
#include <stdio.h>

struct row {
    char *text;             /* the fields, one behind the other, each with a
                               terminator */
    char **field;           /* count pointers into text */
    size_t count;
};

struct table {
    struct row *row;        /* cap places; the first len are used */
    size_t len;
    size_t cap;             /* 0, 4, then doubled whenever it is too small */
};

enum csv_result {
    CSV_READ,
    CSV_MALFORMED,          /* a line that cannot be a row */
    CSV_UNREADABLE,         /* the file reports an error */
    CSV_NO_MEMORY
};

/*
 * Reads the file from where it stands to its end and adds a row for each line.
 * A line ends with "\n", with "\r\n", or with the end of the file, and may have
 * any length. Any other '\r' is a part of its field. Empty lines are passed
 * over.
 * A field ends at a comma or at the line's end. One that begins with a
 * quotation mark may have commas in it, and two marks in a row stand for one;
 * it ends with a single mark, behind which comes a comma or the line's end.
 * Malformed is a line with a byte of value 0, or one whose quotation marks do
 * not keep to this.
 * CSV_READ: all rows of the file are behind those that the table had before.
 * Everything else: the table has the rows that it had before and no others.
 * Whatever the result, only the table's own blocks stay behind. One block for
 * the current line serves all lines. The file stays open; it is the caller's.
 */
enum csv_result csv_read(FILE *file, struct table *t);

/*
 * Adds a row for a text that is one line without its end. The text is copied;
 * a row takes two blocks. CSV_MALFORMED, CSV_NO_MEMORY: the table is as it was
 * before.
 */
enum csv_result table_add(struct table *t, const char *text);

/* Frees the rows from number len on. The table has len rows then, or fewer. */
void table_shorten(struct table *t, size_t len);

/* A field; both numbers count from 0. NULL: there is none. Valid until the row
   is freed. */
const char *table_cell(const struct table *t, size_t row, size_t column);

/* Frees all rows and their places. The table is {0} then. */
void table_release(struct table *t);

#endif
