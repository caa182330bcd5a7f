// expect: MEM-23 asks-for-too-much tests.c doubling_takes_few_allocations
// expect: TST-01 wrong-result tests.c a_history_of_none_holds_no_block
// expect: TST-01 wrong-result tests.c an_empty_history_can_be_compacted
// expect: TST-01 wrong-result tests.c an_undone_history_can_be_compacted
// expect: TST-01 wrong-result tests.c two_texts_have_their_own_histories
// expect: TST-01 wrong-result tests.c a_larger_room_keeps_all
// expect: TST-01 wrong-result tests.c a_smaller_room_keeps_the_oldest
// expect: TST-01 wrong-result tests.c compacting_keeps_the_edits_and_nothing_else
// expect: TST-01 wrong-result tests.c the_block_of_none_is_given_back_with_free
// why: a request for n + 1 edits is never a request for 0 bytes
#include "history.h"

#include <stdint.h>
#include <stdlib.h>
#include <string.h>

enum { FIRST_ROOM = 8 };

int history_resize(struct history *history, size_t n)
{
    struct edit *edit = NULL;
    if (n < SIZE_MAX / sizeof *edit)
        edit = realloc(history->edit, (n + 1) * sizeof *edit);

    if (edit == NULL) {
        /* no memory: do without, and let the text have it */
        free(history->edit);
        *history = (struct history){0};
        return -1;
    }

    history->edit = edit;
    history->room = n;
    if (history->count > n)
        history->count = n;
    return 0;
}

/* The room after the next growth; too large to be had, if it must be. */
static size_t next_room(const struct history *history)
{
    if (history->room == 0)
        return FIRST_ROOM;
    return history->room > SIZE_MAX / 2 ? SIZE_MAX : 2 * history->room;
}

int history_add(struct history *history, size_t at, char before, char after)
{
    if (history->count == history->room
        && history_resize(history, next_room(history)) != 0)
        return -1;

    struct edit *edit = &history->edit[history->count];
    edit->at = at;
    edit->before = before;
    edit->after = after;
    history->count++;
    return 0;
}

bool history_undo(struct history *history, struct edit *out)
{
    if (history->count == 0)
        return false;
    history->count--;
    *out = history->edit[history->count];
    return true;
}

int history_compact(struct history *history)
{
    return history_resize(history, history->count);
}

void history_forget(struct history *history, size_t n)
{
    if (n > history->count)
        n = history->count;
    if (n == 0)
        return;
    history->count -= n;
    memmove(history->edit, history->edit + n,
            history->count * sizeof *history->edit);
}

void history_release(struct history *history)
{
    free(history->edit);
    *history = (struct history){0};
}
