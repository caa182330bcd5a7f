// expect: MEM-08 invalid-free header.c trimmed_copy
// expect: MEM-08 invalid-free header.c header_release
// why: one block is enough, but the caller gets an address inside it and cannot free it
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

    squeezed[left] = '\0';
    return squeezed;
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
