// why: counts the digits itself and writes them from the back
#include "invoice.h"

#include <stdlib.h>
#include <string.h>

#define PREFIX "INV-"

enum { PREFIX_LENGTH = sizeof PREFIX - 1, LEAST_DIGITS = 5 };

int invoice_next(const int *ids, size_t count)
{
    int highest = 0;

    for (size_t i = 0; i < count; i++) {
        if (ids[i] > highest)
            highest = ids[i];
    }
    return highest + 1;
}

/* How many digits does the number have, leading zeros included? */
static size_t digits_of(int id)
{
    size_t digits = 1;

    while (id >= 10) {
        id /= 10;
        digits++;
    }
    return digits < LEAST_DIGITS ? LEAST_DIGITS : digits;
}

char *invoice_label(int id)
{
    size_t end = PREFIX_LENGTH + digits_of(id);
    char *label = malloc(end + 1);

    if (label == NULL)
        return NULL;
    memcpy(label, PREFIX, PREFIX_LENGTH);
    label[end] = '\0';
    for (size_t at = end; at > PREFIX_LENGTH; at--) {
        label[at - 1] = (char)('0' + id % 10);
        id /= 10;
    }
    return label;
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
