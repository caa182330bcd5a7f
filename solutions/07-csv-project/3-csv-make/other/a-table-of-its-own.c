// why: the rows of the file get a table of their own and join the others when all is well
#include "csv.h"

#include <stdbool.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

static void row_release(struct row *row)
{
    free(row->text);
    free(row->field);
    *row = (struct row){0};
}

/*
 * Ends the field that begins at *from with a terminator and takes its quotation
 * marks away, in its own place. *from is behind the field's end then, which is
 * returned: ',' or '\0'. Everything else: the field is malformed.
 */
static char cut_field(char **from)
{
    char *next = *from, *to = *from;
    if (*next == '"') {
        for (next++; *next != '\0' && (*next != '"' || next[1] == '"'); next++) {
            if (*next == '"')
                next++;                         /* the second of two */
            *to++ = *next;
        }
        if (*next == '\0')
            return '"';
        next++;
    } else {
        next += strcspn(next, ",\"");
        to = next;
    }
    char end = *next;
    *to = '\0';
    *from = next + 1;
    return end;
}

/* Fills the row's places with the fields of its text. */
static enum csv_result cut(struct row *row)
{
    char *from = row->text;
    char end;
    do {
        row->field[row->count] = from;
        row->count++;
        end = cut_field(&from);
    } while (end == ',');
    return end == '\0' ? CSV_READ : CSV_MALFORMED;
}

/* Each comma may begin one more field. */
static size_t places_for(const char *text)
{
    size_t places = 1;
    for (; *text != '\0'; text++)
        places += *text == ',';
    return places;
}

/* After a failure the row is {0}. */
static enum csv_result row_make(struct row *row, const char *text)
{
    *row = (struct row){
        .text = strdup(text),
        .field = malloc(places_for(text) * sizeof *row->field),
    };
    enum csv_result result = CSV_NO_MEMORY;
    if (row->text != NULL && row->field != NULL)
        result = cut(row);
    if (result != CSV_READ)
        row_release(row);
    return result;
}

/* Sees to it that one more row has a place. */
static bool make_room(struct table *t)
{
    if (t->len < t->cap)
        return true;
    if (t->cap > SIZE_MAX / 2 / sizeof *t->row)
        return false;
    size_t cap = t->cap == 0 ? 4 : 2 * t->cap;
    struct row *grown = realloc(t->row, cap * sizeof *grown);
    if (grown == NULL)
        return false;
    t->row = grown;
    t->cap = cap;
    return true;
}

enum csv_result table_add(struct table *t, const char *text)
{
    if (!make_room(t))
        return CSV_NO_MEMORY;
    enum csv_result result = row_make(&t->row[t->len], text);
    if (result == CSV_READ)
        t->len++;
    return result;
}

void table_shorten(struct table *t, size_t len)
{
    while (t->len > len) {
        t->len--;
        row_release(&t->row[t->len]);
    }
}

const char *table_cell(const struct table *t, size_t row, size_t column)
{
    if (row >= t->len || column >= t->row[row].count)
        return NULL;
    return t->row[row].field[column];
}

void table_release(struct table *t)
{
    table_shorten(t, 0);
    free(t->row);
    *t = (struct table){0};
}

/* Adds the row of a line of that many bytes, which loses its end. */
static enum csv_result add_line(struct table *t, char *line, size_t length)
{
    if (memchr(line, '\0', length) != NULL)
        return CSV_MALFORMED;
    if (length > 0 && line[length - 1] == '\n') {
        length--;
        if (length > 0 && line[length - 1] == '\r')
            length--;
    }
    line[length] = '\0';
    return length == 0 ? CSV_READ : table_add(t, line);
}

/* getline has said -1: because of an error, the end, or neither of them. */
static enum csv_result why_it_ended(FILE *file)
{
    if (ferror(file))
        return CSV_UNREADABLE;
    return feof(file) ? CSV_READ : CSV_NO_MEMORY;
}

/* Moves all rows; when they find no place, both tables are as before. */
static enum csv_result join(struct table *t, struct table *more)
{
    size_t before = t->len;
    while (t->len < before + more->len) {
        if (!make_room(t)) {
            t->len = before;
            return CSV_NO_MEMORY;
        }
        t->row[t->len] = more->row[t->len - before];
        t->len++;
    }
    more->len = 0;
    return CSV_READ;
}

enum csv_result csv_read(FILE *file, struct table *t)
{
    struct table fresh = {0};
    enum csv_result result = CSV_READ;
    char *line = NULL;
    size_t size = 0;
    ssize_t length;

    while (result == CSV_READ && (length = getline(&line, &size, file)) >= 0)
        result = add_line(&fresh, line, (size_t)length);
    free(line);
    if (result == CSV_READ)
        result = why_it_ended(file);
    if (result == CSV_READ)
        result = join(t, &fresh);
    table_release(&fresh);
    return result;
}
