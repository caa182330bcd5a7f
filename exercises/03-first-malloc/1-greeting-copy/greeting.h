/*
 * The welcome screen of a reception desk. A visitor types a name, and the
 * screen shows a greeting in a row of SCREEN_COLUMNS characters:
 *
 *     char row[SCREEN_COLUMNS + 1];
 *     tidy_name(typed);
 *     char *line = greet(typed);
 *     if (line == NULL)
 *         return false;
 *     screen_row(row, line);
 *     free(line);
 */
#ifndef GREETING_H
#define GREETING_H

#include <stdbool.h>

#define SCREEN_COLUMNS 40

/*
 * Makes the text "Hello, NAME" with its terminator, in a block of exactly as
 * many bytes as that takes. name may have any length, 0 included, and is only
 * read. Every call makes a new block; the caller owns it and gives it back
 * with free. NULL: memory ran out.
 */
char *greet(const char *name);

/* Removes blanks, tabs and line ends from the end of name, in place. */
void tidy_name(char *name);

/* True when there is more in name than blanks, tabs and line ends. */
bool has_letters(const char *name);

/*
 * Writes text, centred, into row, which has room for SCREEN_COLUMNS + 1
 * bytes. Afterwards row holds exactly SCREEN_COLUMNS characters and a
 * terminator. A text that is too long is cut and ends in "...".
 */
void screen_row(char *row, const char *text);

#endif
