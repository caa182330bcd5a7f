/*
 * What an editor remembers so that edits can be undone, oldest first.
 *
 *     struct history history = {0};
 *     history_add(&history, 4, 'a', 'e');      the 'a' at 4 became an 'e'
 *     struct edit edit;
 *     if (history_undo(&history, &edit))
 *         put_back(edit.at, edit.before);
 *     history_compact(&history);
 *     history_release(&history);
 *
 * The text is more important than its history. When memory runs out, the
 * editor does without: the history gives up its block and is empty, so that
 * saving the text can succeed.
 */
#ifndef HISTORY_H
#define HISTORY_H

#include <stdbool.h>
#include <stddef.h>

struct edit {
    size_t at;              /* position in the text */
    char before;            /* the letter that was there; '\0': none */
    char after;             /* the letter that came; '\0': none */
};

struct history {
    struct edit *edit;      /* room for that many; NULL when room is 0 */
    size_t count;           /* so many are remembered */
    size_t room;
};

/*
 * Gives the history a block of exactly n edits. The oldest edits are kept, as
 * many as fit; the rest is forgotten.
 * n may be 0. The block is given back with free then, and the history is
 * empty and holds no block. (realloc is never asked for 0 bytes: what it does
 * then is different from library to library, and undefined in C23.)
 * Returns 0. -1: memory ran out, or so many edits cannot be counted in bytes;
 * the history is empty and holds no block.
 */
int history_resize(struct history *history, size_t n);

/*
 * Remembers an edit behind the others. The room doubles when it is full, from
 * 0 to 8. Returns 0. -1: history_resize gave -1, and the edit is not
 * remembered either.
 */
int history_add(struct history *history, size_t at, char before, char after);

/* Takes the youngest edit out. False: there is none, *out is not changed. */
bool history_undo(struct history *history, struct edit *out);

/*
 * Gives back all room that is not used, as after saving. Returns what
 * history_resize returns.
 */
int history_compact(struct history *history);

/* Forgets the oldest n edits, or all when there are fewer. Keeps the room. */
void history_forget(struct history *history, size_t n);

/* Gives the block back. The history is empty then, and can be used again. */
void history_release(struct history *history);

#endif
