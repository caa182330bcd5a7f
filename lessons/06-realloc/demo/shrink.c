/*
 * Keeps the last 10 of 100 numbers, in the wrong order of steps. Run by
 * F42-shrink-first.sh.
 */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

int main(void)
{
    int *number = malloc(100 * sizeof *number);
    if (number == NULL)
        return EXIT_FAILURE;
    for (int i = 0; i < 100; i++)
        number[i] = i;

    int *last = realloc(number, 10 * sizeof *last);
    if (last == NULL) {
        free(number);
        return EXIT_FAILURE;
    }
    memmove(last, last + 90, 10 * sizeof *last);
    printf("%d\n", last[0]);
    free(last);
    return EXIT_SUCCESS;
}
