// why: the whole line is looked at before anything is allocated, and all fields are counted
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

/* How many fields the line has. 0: it is malformed. */
static size_t count_fields(const char *line)
{
    size_t count = 0;
    const char *end;
    while ((end = field_end(line)) != NULL) {
        count++;
        if (*end == '\0')
            return count;
        line = end + 1;
    }
    return 0;
}

enum parse_result parse_line(const char *line, struct row *out)
{
    *out = (struct row){0};
    size_t count = count_fields(line);
    for (size_t i = 0; i < count; i++) {
        const char *end = field_end(line);
        char *field = field_copy(line, end);
        if (field == NULL || row_add(out, field) != 0) {
            free(field);
            row_release(out);
            return NO_MEMORY;
        }
        line = end + 1;
    }
    return count == 0 ? MALFORMED : PARSED;
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
