#include <assert.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

struct table {
    char *row[4];
    size_t len;
};

/* Takes the row, or says no when all four places are used. */
int table_push(struct table *t, char *row)
{
    if (t->len == 4)
        return -1;
    t->row[t->len] = row;
    t->len++;
    return 0;
}

int table_add(struct table *t, const char *text)
{
    char *row = strdup(text);
    assert(row != NULL);
    if (table_push(t, row) == 0)
        return 0;
    free(row);
    return -1;
}

/* the lines */

/* A file that holds the text, or one that cannot be read. */
static FILE *file_of(char *text)
{
    static char room[8];
    FILE *file = text == NULL ? fmemopen(room, sizeof room, "w")
                              : fmemopen(text, strlen(text), "r");
    assert(file != NULL);
    return file;
}

static int read_all(struct table *t, char *text)
{
    FILE *file = file_of(text);
    int result = list_read(t, file);
    fclose(file);
    return result;
}

int main(void)
{
    char two[] = "robin\nwren", five[] = "1\n2\n3\n4\n5";
    struct table t = {.len = 0}, full = {.len = 0}, none = {.len = 0};
    assert(read_all(&t, two) == 0 && t.len == 2);
    assert(strcmp(t.row[0], "robin\n") == 0 && strcmp(t.row[1], "wren") == 0);
    assert(read_all(&full, five) == -1 && full.len == 4);
    assert(read_all(&none, NULL) == -1 && none.len == 0);
    while (t.len > 0)
        free(t.row[--t.len]);
    while (full.len > 0)
        free(full.row[--full.len]);
}
