/*
 * A bus stop shows its next departures. How many there are is only known when
 * the timetable has been read, so the table is a block from malloc.
 *
 *     gcc -std=c17 -Wall -Wextra -g worked.c -o worked && ./worked
 */
#include <stdio.h>
#include <stdlib.h>

/*
 * Makes the departures, in minutes after midnight: first, and then one every
 * interval minutes, count of them. The caller owns the table and gives it back
 * with free. NULL: memory ran out. count is at least 1.
 */
static int *departures(int first, int interval, size_t count)
{
    /* SIZE: the number of elements times the size of one of them */
    int *minute;
    size_t size = count * sizeof *minute;

    /* ALLOCATE */
    minute = malloc(size);

    /* CHECK: before the first use, and tell the caller in the agreed way */
    if (minute == NULL)
        return NULL;

    /* FILL: every element, since malloc sets none */
    for (size_t i = 0; i < count; i++)
        minute[i] = first + interval * (int)i;

    /* HAND OVER: from here on the caller is the owner */
    return minute;
}

int main(void)
{
    size_t count = 5;
    int *minute = departures(6 * 60 + 12, 20, count);
    if (minute == NULL) {
        fputs("no memory for the departures\n", stderr);
        return EXIT_FAILURE;
    }

    for (size_t i = 0; i < count; i++)
        printf("%02d:%02d\n", minute[i] / 60, minute[i] % 60);

    /* RELEASE: once, by the owner, when nobody needs the table any more */
    free(minute);
    return EXIT_SUCCESS;
}
