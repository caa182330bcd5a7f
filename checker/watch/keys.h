/*
 * Keys as they are pressed, without waiting for a line. The terminal keeps all
 * its other habits: Ctrl-C still interrupts, lines still end as they did.
 *
 *     struct keys keys;
 *     if (!keys_open(&keys, STDIN_FILENO, e))
 *         return false;
 *     keys_take(&keys);
 *     ... when it is readable ... switch (keys_next(&keys)) ...
 *     keys_release(&keys);
 */
#ifndef WATCH_KEYS_H
#define WATCH_KEYS_H

#include "base/error.h"

#include <stdbool.h>
#include <termios.h>

#define KEYS_NONE 0
#define KEYS_END (-1)          /* the terminal is gone */
#define KEYS_SUSPEND 26        /* Ctrl-Z */

struct keys {
    int terminal;
    struct termios usual;      /* how the terminal is when it is not ours, */
    struct termios ours;       /* and when it is */
    bool taken;
};

bool keys_open(struct keys *keys, int terminal, struct error *e);

/* Each key comes at once and is not shown, until keys_release(). */
void keys_take(struct keys *keys);

/* The same once more, after somebody else may have set the terminal. */
void keys_take_again(struct keys *keys);

/* The terminal is as it was. Also when it was not taken. */
void keys_release(struct keys *keys);

/*
 * The next key, KEYS_NONE when none was pressed. What a key sends that is not
 * one character, an arrow for example, counts as none.
 */
int keys_next(struct keys *keys);

#endif
