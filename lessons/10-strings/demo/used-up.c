/*
 * Reads the values of a function twice, with one list and with two. There are
 * more values than the format names, so that what is read next is known. Run
 * by a-list-is-used-up.sh.
 */
#include <stdarg.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* C does not define this: the second call goes on where the first stopped. */
static void twice_with_one(char *out, size_t size, const char *format, ...)
{
    char first[64];
    va_list values;
    va_start(values, format);
    vsnprintf(first, sizeof first, format, values);
    vsnprintf(out, size, format, values);
    va_end(values);
}

static void twice_with_two(char *out, size_t size, const char *format, ...)
{
    char first[64];
    va_list values, again;
    va_start(values, format);
    va_copy(again, values);
    vsnprintf(first, sizeof first, format, values);
    vsnprintf(out, size, format, again);
    va_end(again);
    va_end(values);
}

int main(void)
{
    char one[64], two[64];
    twice_with_one(one, sizeof one, "%s for %s", "rye", "Ada", "bun", "Bo");
    twice_with_two(two, sizeof two, "%s for %s", "rye", "Ada", "bun", "Bo");
    printf("one list:  %s\ntwo lists: %s\n", one, two);
    bool right = strcmp(one, "bun for Bo") == 0;
    right = right && strcmp(two, "rye for Ada") == 0;
    return right ? EXIT_SUCCESS : EXIT_FAILURE;
}
