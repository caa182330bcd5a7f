/*
 * Takes the header lines of a web request apart, "NAME: VALUE".
 *
 *     struct header header;
 *     if (header_parse("  Accept :   text/html \r\n", &header)) {
 *         ... header.name is "Accept", header.value is "text/html" ...
 *         header_release(&header);
 *     }
 *
 * White space is what isspace says: blanks, tabs, line ends and some more.
 */
#ifndef HEADER_H
#define HEADER_H

#include <stdbool.h>
#include <stddef.h>

/* Both texts belong to the header; header_release gives them back. */
struct header {
    char *name;
    char *value;
};

/*
 * A copy of the first length bytes of a text, without white space at its two
 * ends, and with one blank for each run of white space inside. The text itself
 * is only read. The caller owns the copy, and nothing else is left behind; it
 * is given back with free. NULL: memory ran out, and nothing is left behind.
 */
char *trimmed_copy(const char *text, size_t length);

/*
 * Takes a line apart at its first colon. Value may be empty, name not.
 * True: the caller owns *header and gives its parts back with header_release.
 * False: it is no header line, or memory ran out; both parts are NULL then.
 */
bool header_parse(const char *line, struct header *header);

/* Gives the parts back and sets them to NULL. It may be called again. */
void header_release(struct header *header);

#endif
