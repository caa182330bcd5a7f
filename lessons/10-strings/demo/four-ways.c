/*
 * Four ways to give a text back from a function. Run by
 * L36-four-ways-to-return-text.sh.
 */
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* The caller has the room and says how large it is; cut off if too small. */
static int into_yours(char *out, size_t size, int table)
{
    return snprintf(out, size, "table %d", table);
}

/* The caller owns the block and gives it back with free. */
static char *as_a_block(int table)
{
    int length = snprintf(NULL, 0, "table %d", table);
    char *text = malloc((size_t)length + 1);
    if (text != NULL)
        snprintf(text, (size_t)length + 1, "table %d", table);
    return text;
}

/* One text for the whole program: the next call overwrites it. */
static const char *from_one_place(int table)
{
    static char text[16];
    snprintf(text, sizeof text, "table %d", table);
    return text;
}

/* The text travels in the result; its room is fixed. */
struct label {
    char text[16];
};

static struct label by_value(int table)
{
    struct label label;
    snprintf(label.text, sizeof label.text, "table %d", table);
    return label;
}

/* Two results are alive at once. Do they differ? */
static bool tell(const char *way, const char *one, const char *other)
{
    printf("%-16s %-9s %s\n", way, one, other);
    return strcmp(one, other) != 0;
}

int main(void)
{
    char one[16], other[16];
    into_yours(one, sizeof one, 4);
    into_yours(other, sizeof other, 17);
    bool yours = tell("caller's room", one, other);

    char *first = as_a_block(4), *second = as_a_block(17);
    if (first == NULL || second == NULL)
        return EXIT_FAILURE;
    bool block = tell("a block", first, second);
    free(first);
    free(second);

    bool place = tell("static", from_one_place(4), from_one_place(17));
    struct label four = by_value(4), seventeen = by_value(17);
    bool value = tell("struct by value", four.text, seventeen.text);
    return yours && block && !place && value ? EXIT_SUCCESS : EXIT_FAILURE;
}
