/*
 * The list of a bird-ringing station: one row of text for each bird, as it was
 * typed in. Some mornings bring 12 birds, one in October brought 4000.
 *
 *     struct table day;
 *     if (table_init(&day) != 0)
 *         return -1;
 *     table_add_lines(&day, "BX4417,robin,16.9\nBX4418,wren,9.4\n");
 *     puts(table_find(&day, "BX4418"));
 *     table_release(&day);
 */
#ifndef TABLE_H
#define TABLE_H

#include <stddef.h>

struct table {
    char **row;             /* cap places in one block; len are used */
    size_t len;
    size_t cap;             /* never below len */
};

enum { TABLE_FIRST_ROOM = 4 };

/*
 * Makes an empty table with room for TABLE_FIRST_ROOM rows. Returns 0.
 * -1: memory ran out; *t is {0} then, and may be given to table_release.
 */
int table_init(struct table *t);

/*
 * Adds the row behind the last one. The row must be a block of malloc's; from
 * now on it belongs to the table, which frees it.
 * When all places are used, their number is doubled first; while one is free,
 * the block stays as it is. It has cap places and no more. So a table grows 8
 * times until it has 1,000 rows.
 * Returns 0. -1: memory ran out; the table is as it was before, and the row is
 * still the caller's to free.
 */
int table_push(struct table *t, char *row);

/*
 * Adds a copy of the text. Returns 0. -1: memory ran out; the table is as it
 * was before.
 */
int table_add(struct table *t, const char *text);

/*
 * Adds a row for each line of the text, without its '\n'. The last line may do
 * without one. Stops at the first line that finds no memory. Returns how many
 * rows were added; the table keeps those.
 */
size_t table_add_lines(struct table *t, const char *text);

/*
 * The first row whose first column, up to the comma or the row's end, is the
 * ring. NULL: there is none. Valid until the row leaves the table.
 */
const char *table_find(const struct table *t, const char *ring);

/*
 * Takes the last row out. It is the caller's now, who frees it. NULL: the table
 * is empty. The places stay.
 */
char *table_pop(struct table *t);

/* Frees the rows and the places. *t is {0} then; table_init makes it anew. */
void table_release(struct table *t);

#endif
