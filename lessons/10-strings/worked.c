/*
 * A museum prints its opening days, as many as there are, into one line for
 * its door: "Tue, Wed, Sun". How long the line becomes is known only then.
 *
 *     cc -std=c17 -Wall -Wextra -g worked.c -o worked && ./worked
 */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static const char between[] = ", ";

/*
 * Joins count texts into one, with ", " between them. The caller owns the line
 * and gives it back with free. NULL: memory ran out.
 */
static char *join(const char *const *part, size_t count)
{
    /* SIZE: all texts, what stands between them, and one terminator */
    size_t length = 0;
    for (size_t i = 0; i < count; i++)
        length += strlen(part[i]) + (i > 0 ? strlen(between) : 0);

    /* ALLOCATE */
    char *line = malloc(length + 1);

    /* CHECK */
    if (line == NULL)
        return NULL;

    /* FILL: next is where the line ends so far; nobody looks for it again */
    char *next = line;
    for (size_t i = 0; i < count; i++) {
        if (i > 0) {
            memcpy(next, between, strlen(between));
            next += strlen(between);
        }
        size_t bytes = strlen(part[i]);
        memcpy(next, part[i], bytes);
        next += bytes;
    }
    *next = '\0';

    /* HAND OVER */
    return line;
}

int main(void)
{
    static const char *const open[] = {"Tue", "Wed", "Thu", "Sunday morning"};
    char *summer = join(open, 4);
    char *winter = join(open + 3, 1);
    if (summer == NULL || winter == NULL)
        fputs("no memory for the door\n", stderr);
    else
        printf("summer: %s\nwinter: %s\n", summer, winter);
    int status = summer == NULL || winter == NULL ? EXIT_FAILURE
                                                  : EXIT_SUCCESS;

    /* RELEASE */
    free(summer);
    free(winter);
    return status;
}
