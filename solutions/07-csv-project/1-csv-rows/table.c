#include "table.h"

#include <stdint.h>
#include <stdlib.h>
#include <string.h>

int table_init(struct table *t)
{
    *t = (struct table){0};
    t->row = malloc(TABLE_FIRST_ROOM * sizeof *t->row);
    if (t->row == NULL)
        return -1;
    t->cap = TABLE_FIRST_ROOM;
    return 0;
}

int table_push(struct table *t, char *row)
{
    if (t->len == t->cap) {
        if (t->cap > SIZE_MAX / 2 / sizeof *t->row)
            return -1;
        size_t cap = 2 * t->cap;
        char **grown = realloc(t->row, cap * sizeof *grown);
        if (grown == NULL)
            return -1;
        t->row = grown;
        t->cap = cap;
    }
    t->row[t->len] = row;
    t->len++;
    return 0;
}

/* Adds a copy of the first letters of the text. */
static int add_part(struct table *t, const char *text, size_t letters)
{
    char *row = malloc(letters + 1);
    if (row == NULL)
        return -1;
    memcpy(row, text, letters);
    row[letters] = '\0';

    if (table_push(t, row) != 0) {
        free(row);
        return -1;
    }
    return 0;
}

int table_add(struct table *t, const char *text)
{
    return add_part(t, text, strlen(text));
}

size_t table_add_lines(struct table *t, const char *text)
{
    size_t added = 0;
    while (*text != '\0') {
        size_t letters = strcspn(text, "\n");
        if (add_part(t, text, letters) != 0)
            break;
        added++;
        text += letters;
        if (*text == '\n')
            text++;
    }
    return added;
}

const char *table_find(const struct table *t, const char *ring)
{
    size_t letters = strlen(ring);
    for (size_t i = 0; i < t->len; i++) {
        const char *row = t->row[i];
        if (strcspn(row, ",") == letters && strncmp(row, ring, letters) == 0)
            return row;
    }
    return NULL;
}

char *table_pop(struct table *t)
{
    if (t->len == 0)
        return NULL;
    t->len--;
    return t->row[t->len];
}

void table_release(struct table *t)
{
    for (size_t i = 0; i < t->len; i++)
        free(t->row[i]);
    free(t->row);
    *t = (struct table){0};
}
