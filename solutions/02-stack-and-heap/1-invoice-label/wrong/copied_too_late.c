// expect: MEM-12 use-after-return invoice.c copy_of
// expect: MEM-03 uninitialised-value invoice.c copy_of
// expect: MEM-03 uninitialised-value invoice.c label_is
// expect: TST-01 wrong-result tests.c a_short_number_is_filled_up_with_zeros
// expect: TST-01 wrong-result tests.c a_number_of_five_digits_is_left_as_it_is
// expect: TST-01 wrong-result tests.c the_longest_number_keeps_all_its_digits
// expect: TST-01 wrong-result tests.c two_labels_are_valid_at_the_same_time
// why: a copy on the heap is right, but the text was dead when it was made
#include "invoice.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { LABEL_ROOM = 64 };

int invoice_next(const int *ids, size_t count)
{
    int highest = 0;

    for (size_t i = 0; i < count; i++) {
        if (ids[i] > highest)
            highest = ids[i];
    }
    return highest + 1;
}

static char *format_label(int id)
{
    char text[LABEL_ROOM];
    char *label = text;

    snprintf(text, sizeof text, "INV-%05d", id);
    return label;
}

static char *copy_of(const char *text)
{
    size_t size = strlen(text) + 1;
    char *copy = malloc(size);

    if (copy != NULL)
        memcpy(copy, text, size);
    return copy;
}

char *invoice_label(int id)
{
    return copy_of(format_label(id));
}

void label_release(char *label)
{
    free(label);
}

/* Is this the end of what a scanner sends? */
static bool is_line_end(char c)
{
    return c == '\0' || c == '\n' || c == '\r';
}

bool label_is(const char *label, const char *scanned)
{
    size_t i = 0;

    while (label[i] != '\0') {
        if (label[i] != scanned[i])
            return false;
        i++;
    }
    return is_line_end(scanned[i]);
}
