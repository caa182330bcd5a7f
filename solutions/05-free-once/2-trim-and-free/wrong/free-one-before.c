// expect: MEM-08 invalid-free header.c trimmed_copy
// why: the report says 1 byte inside, so one byte is taken off; other texts had no blank in front
#include "header.h"

#include <ctype.h>
#include <stdlib.h>
#include <string.h>

static bool is_space(char c)
{
    return isspace((unsigned char)c) != 0;
}

/*
 * Copies length bytes to a place that has room for them, with one blank for
 * each run of white space. Returns how many bytes were written.
 */
static size_t squeeze(char *to, const char *text, size_t length)
{
    size_t written = 0;
    for (size_t i = 0; i < length; i++) {
        if (!is_space(text[i]))
            to[written++] = text[i];
        else if (written == 0 || to[written - 1] != ' ')
            to[written++] = ' ';
    }
    return written;
}

char *trimmed_copy(const char *text, size_t length)
{
    char *squeezed = malloc(length + 1);
    if (squeezed == NULL)
        return NULL;
    size_t left = squeeze(squeezed, text, length);

    if (left > 0 && squeezed[left - 1] == ' ')
        left--;
    if (left > 0 && *squeezed == ' ') {
        squeezed++;
        left--;
    }

    /* squeezed may be much larger than what is left; the caller gets less */
    char *copy = malloc(left + 1);
    if (copy != NULL) {
        memcpy(copy, squeezed, left);
        copy[left] = '\0';
    }
    free(squeezed - 1);
    return copy;
}

bool header_parse(const char *line, struct header *header)
{
    header->name = NULL;
    header->value = NULL;

    const char *colon = strchr(line, ':');
    if (colon == NULL)
        return false;

    header->name = trimmed_copy(line, (size_t)(colon - line));
    header->value = trimmed_copy(colon + 1, strlen(colon + 1));
    if (header->name == NULL || header->value == NULL || *header->name == '\0') {
        header_release(header);
        return false;
    }
    return true;
}

void header_release(struct header *header)
{
    free(header->name);
    free(header->value);
    header->name = NULL;
    header->value = NULL;
}
