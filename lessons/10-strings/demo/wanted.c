/*
 * Prints a text of 11 letters into rooms of several sizes, and what snprintf
 * says to that. Run by snprintf-says-what-it-wanted.sh.
 */
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* The size comes from outside, so that no compiler counts along. */
static bool try(size_t room, int expected, const char *text)
{
    char line[16];
    memset(line, '#', sizeof line);
    int wanted = snprintf(line, room, "%s", "sourdough x");
    printf("room %2zu: returns %2d, ", room, wanted);
    if (room == 0)
        puts("writes nothing");
    else
        printf("writes \"%s\"\n", line);
    return wanted == expected && (room == 0 || strcmp(line, text) == 0)
        && line[room] == '#';
}

int main(void)
{
    bool right = try(12, 11, "sourdough x");
    right = try(11, 11, "sourdough ") && right;
    right = try(5, 11, "sour") && right;
    right = try(1, 11, "") && right;
    right = try(0, 11, "") && right;
    return right ? EXIT_SUCCESS : EXIT_FAILURE;
}
