/*
 * The display boards of a canteen. Each board has a title that depends on the
 * hour; the kitchen's board and the board at the till show different ones.
 *
 *     struct screen till;
 *     char line[SCREEN_COLUMNS + 1];
 *     screen_open(&till);
 *     if (pick_title(12, &till) != NULL && screen_line(&till, line))
 *         puts(line);
 *     screen_close(&till);
 */
#ifndef MENU_H
#define MENU_H

#include <stdbool.h>
#include <stddef.h>

enum { SCREEN_COLUMNS = 32 };

struct screen {
    char *title;       /* a block of this screen's own, or NULL: no title yet */
    size_t columns;    /* how many columns the title takes, 0 without a title */
};

/* An empty screen. It is closed again with screen_close(). */
void screen_open(struct screen *s);

/*
 * Gives the screen the title for this hour (0 to 23) and returns it:
 * "Breakfast until 11:00" from 7, "Lunch until 15:00" from 11, "Supper until
 * 21:00" from 15, and "Closed until 7:00" before 7 and from 21 on.
 *
 * The title is a block as large as its text and the terminator, and it belongs
 * to the screen. It stays valid until the screen gets another title or is
 * closed, whatever happens to other screens; an earlier title of the same
 * screen is released here. NULL when memory runs out: then the screen keeps
 * the title that it had.
 */
const char *pick_title(int hour, struct screen *s);

/*
 * Writes the screen's title into line as the board shows it, "Lunch until
 * 15:00" as "LUNCH UNTIL 15:00": the board has capital letters, digits, the
 * colon and the blank; anything else is shown as "?". The line is filled up
 * with blanks to SCREEN_COLUMNS and ended with a terminator. False, and
 * nothing is written, when the screen has no title. line has room for
 * SCREEN_COLUMNS + 1 bytes.
 */
bool screen_line(const struct screen *s, char *line);

/* Releases what the screen owns and leaves it empty, ready to be used again. */
void screen_close(struct screen *s);

#endif
