/*
 * Adds a thousand rows to a table in three ways, by a real realloc, and counts
 * its calls. Run by predict-a-thousand-rows.sh.
 */
#include <stdio.h>
#include <stdlib.h>

enum { ROWS = 1000, FIRST = 4 };

static size_t one_more(size_t cap) { return cap + 1; }
static size_t hundred_more(size_t cap) { return cap + 100; }
static size_t twice(size_t cap) { return 2 * cap; }

/* Returns how often the table has grown, 0 when memory ran out. */
static unsigned grow(const char *name, size_t rows, size_t (*next)(size_t))
{
    unsigned calls = 0;
    size_t cap = FIRST;
    char **row = malloc(cap * sizeof *row);
    for (size_t len = 0; len < rows && row != NULL; len++) {
        if (len == cap) {
            cap = next(cap);
            char **grown = realloc(row, cap * sizeof *grown);
            if (grown == NULL) {
                calls = 0;
                break;
            }
            row = grown;
            calls++;
        }
        row[len] = NULL;
    }
    free(row);
    printf("%-12s %7zu rows %6u calls of realloc, %7zu places\n", name, rows,
           calls, cap);
    return calls;
}

int main(void)
{
    unsigned one = grow("one more", ROWS, one_more);
    unsigned hundred = grow("100 more", ROWS, hundred_more);
    unsigned doubled = grow("twice", ROWS, twice);
    unsigned many = grow("twice", 1000 * ROWS, twice);
    return one == 996 && hundred == 10 && doubled == 8 && many == 18
        ? EXIT_SUCCESS : EXIT_FAILURE;
}
