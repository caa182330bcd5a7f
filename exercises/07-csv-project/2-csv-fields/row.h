/*
 * One line of a ringing station's list, taken apart into its fields:
 *
 *     struct row row;
 *     if (parse_line("BX4417,robin,16.9,\"at dawn, in net 3\"", &row) == 0) {
 *         puts(row_field(&row, 3));
 *         row_release(&row);
 *     }
 *
 * A field ends at a comma or at the end of the line. One that begins with a
 * quotation mark may have commas in it, and two marks in a row stand for one.
 * It ends with a single mark, behind which comes a comma or the line's end.
 * The outer marks are no part of the field.
 *
 * A line is malformed when a field's closing mark is missing, when something
 * else comes behind the closing mark, or when a mark stands in a field that
 * does not begin with one.
 */
#ifndef ROW_H
#define ROW_H

#include <stddef.h>

struct row {
    char **field;           /* room places; the first count are used */
    size_t count;
    size_t room;            /* 0: there is no block of places */
};

enum { ROW_FIRST_ROOM = 4 };

enum parse_result { PARSED = 0, MALFORMED = -1, NO_MEMORY = -2 };

/*
 * Takes a line without its '\n' apart. An empty line has one empty field. What
 * was in *out before is not looked at.
 * PARSED: out has a copy of each field, in a block of its own that is not
 * larger than the field as it stands in the line, and its terminator. The
 * caller gives out back with row_release. The places double when they are used.
 * MALFORMED; NO_MEMORY: memory ran out. After both *out is {0}: nothing of the
 * line is left, and there is nothing to give back. row_release does no harm.
 */
enum parse_result parse_line(const char *line, struct row *out);

/* Field i, from 0. NULL: there is none. Valid until the row is released. */
const char *row_field(const struct row *row, size_t i);

/* Frees the fields and their places. *row is {0} then. */
void row_release(struct row *row);

struct weights {
    double grams;           /* of all birds together */
    size_t birds;
    size_t bad_lines;
};

/*
 * Adds up the grams that stand in one column of the lines, from 0. A line that
 * is malformed, has no such column, or has something else than a number there
 * is counted as a bad one. Returns 0. -1: memory ran out; *sum is as before.
 */
int weigh(const char *const *lines, size_t count, size_t column,
          struct weights *sum);

#endif
