/*
 * A table of four places gets five rows, because the question for a free place
 * comes one row late. Run by one-row-too-far.sh.
 */
#include <malloc.h>
#include <stdio.h>
#include <stdlib.h>

int main(void)
{
    static const char *const birds[] = {"robin", "wren", "blackcap", "dunnock",
                                        "jay", "great tit"};
    size_t len = 0, cap = 4;
    const char **row = malloc(cap * sizeof *row);
    if (row == NULL)
        return EXIT_FAILURE;
    size_t usable = malloc_usable_size(row);
    for (size_t i = 0; i < sizeof birds / sizeof *birds; i++) {
        if (len > cap) {
            cap *= 2;
            const char **grown = realloc(row, cap * sizeof *grown);
            if (grown == NULL)
                break;
            row = grown;
        }
        row[len] = birds[i];
        len++;
    }
    printf("asked for %zu bytes, may use %zu:", 4 * sizeof *row, usable);
    for (size_t i = 0; i < len; i++)
        printf(" %s", row[i]);
    printf("\n");
    free(row);
    return EXIT_SUCCESS;
}
