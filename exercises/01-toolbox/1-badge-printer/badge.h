/*
 * The lines of a conference badge. The printer of the badges knows only
 * columns, so every line is filled up to the full width of the card:
 *
 *     char *line = badge_line("Ada Lovelace", 24);
 *     if (line != NULL)
 *         puts(line);
 *     free(line);
 */
#ifndef BADGE_H
#define BADGE_H

#include <stddef.h>

enum { BADGE_NARROW = 24, BADGE_WIDE = 56 };

struct guest {
    const char *name;      /* never NULL; the caller keeps it */
    const char *company;   /* never NULL; the caller keeps it */
};

/*
 * The width of the cards, in columns, on which every name and every company
 * of the list fits: at least BADGE_NARROW, at most BADGE_WIDE.
 */
int badge_width(const struct guest *guests, size_t count);

/*
 * The text as one line of exactly width characters: cut when it is longer,
 * filled up with blanks when it is shorter. width is at least 1.
 *
 * The line is a new block of width + 1 bytes: the characters and the
 * terminator. It belongs to the caller, who releases it with free(). Every
 * call makes a block of its own. NULL when memory runs out.
 */
char *badge_line(const char *text, int width);

/*
 * The line between two badges: width dashes. The block has the same size and
 * the same owner as that of badge_line(). NULL when memory runs out.
 */
char *badge_rule(int width);

#endif
