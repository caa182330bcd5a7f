/*
 * Rain gauges of a town: calloc for counters that start at zero, malloc for a
 * name that is written at once, realloc for readings of which nobody knows the
 * number, free for all of them. Run by L69-four-functions.sh.
 */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { DISTRICTS = 4 };

static const int rain_mm[] = {0, 3, 12, 7, 0, 22, 5};

int main(void)
{
    int status = EXIT_FAILURE;
    char *name = NULL;
    int *wet = NULL;
    unsigned *hits = calloc(DISTRICTS, sizeof *hits);
    if (hits == NULL)
        goto done;

    const char *town = "Tromso";
    name = malloc(strlen(town) + 1);
    if (name == NULL)
        goto done;
    strcpy(name, town);

    size_t count = 0;
    for (size_t i = 0; i < sizeof rain_mm / sizeof *rain_mm; i++) {
        hits[i % DISTRICTS] += rain_mm[i] > 0;
        if (rain_mm[i] == 0)
            continue;
        /* A name of its own: when realloc says no, wet is still ours. */
        int *longer = realloc(wet, (count + 1) * sizeof *wet);
        if (longer == NULL)
            goto done;
        wet = longer;
        wet[count++] = rain_mm[i];
    }

    printf("%s: %zu wet days, the last one %d mm, %u in district 1\n", name,
           count, wet[count - 1], hits[1]);
    status = EXIT_SUCCESS;
done:
    if (status != EXIT_SUCCESS)
        fputs("no memory for the rain report\n", stderr);
    free(wet);
    free(name);
    free(hits);
    return status;
}
