// expect: MEM-07 leak row.c field_copy when out of memory
// expect: MEM-07 leak row.c row_add when out of memory
// expect: MEM-26 wrong-when-refused tests.c without_memory_the_row_is_empty when out of memory
// why: the tools name the malformed line, and memory never runs out in their runs
#include "row.h"

#include <stdbool.h>
#include <stdlib.h>
#include <string.h>

/* Where the field that begins here ends. NULL: it is malformed. */
static const char *field_end(const char *start)
{
    if (*start != '"') {
        const char *end = start + strcspn(start, ",\"");
        return *end == '"' ? NULL : end;
    }

    const char *mark = strchr(start + 1, '"');
    while (mark != NULL && mark[1] == '"')
        mark = strchr(mark + 2, '"');
    if (mark == NULL || (mark[1] != ',' && mark[1] != '\0'))
        return NULL;
    return mark + 1;
}

/* A copy without quotation marks. NULL: memory ran out. */
static char *field_copy(const char *start, const char *end)
{
    char *field = malloc((size_t)(end - start) + 1);
    if (field == NULL)
        return NULL;

    bool quoted = *start == '"';
    if (quoted) {
        start++;
        end--;
    }
    char *next = field;
    for (const char *from = start; from < end; from++) {
        if (quoted && *from == '"')
            from++;                             /* the second of two */
        *next++ = *from;
    }
    *next = '\0';
    return field;
}

/* Puts the field behind the others; the row owns it then. -1: no memory. */
static int row_add(struct row *row, char *field)
{
    if (row->count == row->room) {
        size_t room = row->room == 0 ? ROW_FIRST_ROOM : 2 * row->room;
        char **grown = realloc(row->field, room * sizeof *grown);
        if (grown == NULL)
            return -1;
        row->field = grown;
        row->room = room;
    }
    row->field[row->count] = field;
    row->count++;
    return 0;
}

enum parse_result parse_line(const char *line, struct row *out)
{
    *out = (struct row){0};
    for (;;) {
        const char *end = field_end(line);
        if (end == NULL) {
            row_release(out);
            return MALFORMED;
        }
        char *field = field_copy(line, end);
        if (field == NULL)
            return NO_MEMORY;
        if (row_add(out, field) != 0) {
            free(field);
            return NO_MEMORY;
        }
        if (*end == '\0')
            return PARSED;
        line = end + 1;
    }
}

const char *row_field(const struct row *row, size_t i)
{
    return i < row->count ? row->field[i] : NULL;
}

void row_release(struct row *row)
{
    for (size_t i = 0; i < row->count; i++)
        free(row->field[i]);
    free(row->field);
    *row = (struct row){0};
}

/* Is this text, from its first letter to its last, a number? */
static bool is_number(const char *text, double *number)
{
    if (text == NULL || *text == '\0')
        return false;
    char *end;
    *number = strtod(text, &end);
    return *end == '\0';
}

int weigh(const char *const *lines, size_t count, size_t column,
          struct weights *sum)
{
    struct weights all = *sum;
    for (size_t i = 0; i < count; i++) {
        struct row row;
        double grams;
        enum parse_result result = parse_line(lines[i], &row);
        if (result == NO_MEMORY)
            return -1;
        if (result == PARSED && is_number(row_field(&row, column), &grams)) {
            all.grams += grams;
            all.birds++;
        } else {
            all.bad_lines++;
        }
        if (result == PARSED)
            row_release(&row);
    }
    *sum = all;
    return 0;
}
