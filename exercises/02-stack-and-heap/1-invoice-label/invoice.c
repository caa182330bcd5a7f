#include "invoice.h"

#include <stdio.h>

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

char *invoice_label(int id)
{
    char text[LABEL_ROOM];
    char *label = text;

    snprintf(text, sizeof text, "INV-%05d", id);
    return label;
}

void label_release(char *label)
{
    (void)label;
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
