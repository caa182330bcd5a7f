/*
 * A river gauge writes one number in each line, as many as it likes. Half of
 * all readings are below the middle one, and to find it all of them must be
 * in memory at once.
 *
 *     cc -std=gnu17 -Wall -Wextra -g worked.c -o worked && ./worked
 */
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

struct readings {
    int *cm;
    size_t count, room;
};

/* False: memory ran out; the readings are as before. */
static bool readings_add(struct readings *r, int cm)
{
    if (r->count == r->room) {
        /* SIZE: the question comes before the write */
        size_t room = r->room == 0 ? 4 : 2 * r->room;

        /* ALLOCATE */
        int *grown = realloc(r->cm, room * sizeof *grown);

        /* CHECK */
        if (grown == NULL)
            return false;

        /* HAND OVER: pointer and room, together */
        r->cm = grown;
        r->room = room;
    }

    /* FILL */
    r->cm[r->count] = cm;
    r->count++;
    return true;
}

/*
 * Adds the numbers of all lines. The readings are the caller's to free, also
 * after false: the file has an error, or memory ran out.
 */
static bool readings_read(struct readings *r, FILE *file)
{
    /* ALLOCATE: the line is getline's to make and ours to free */
    char *line = NULL;
    size_t size = 0;
    bool read = true;

    /* FILL: what is kept is the number; the line is used again */
    while (read && getline(&line, &size, file) >= 0)
        read = readings_add(r, atoi(line));

    /* CHECK: the end, and nothing else, is a good reason for -1 */
    if (read)
        read = feof(file) && !ferror(file);

    /* RELEASE: once, whatever has happened */
    free(line);
    return read;
}

static int by_height(const void *left, const void *right)
{
    int l = *(const int *)left, r = *(const int *)right;
    return (l > r) - (l < r);
}

int main(void)
{
    static char day[] = "212\n214\n219\n231\n248\n240\n226";
    struct readings readings = {0};
    FILE *file = fmemopen(day, strlen(day), "r");
    bool read = file != NULL && readings_read(&readings, file);
    if (file != NULL)
        fclose(file);

    if (read && readings.count > 0) {
        qsort(readings.cm, readings.count, sizeof *readings.cm, by_height);
        printf("%zu readings, the middle one is %d cm\n", readings.count,
               readings.cm[readings.count / 2]);
    }

    /* RELEASE */
    free(readings.cm);
    return read ? EXIT_SUCCESS : EXIT_FAILURE;
}
