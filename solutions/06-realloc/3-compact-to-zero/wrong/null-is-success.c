// expect: MEM-01 null-dereference history.c history_add
// expect: MEM-02 wild-pointer history.c history_add when out of memory
// expect: MEM-24 unchecked-allocation history.c history_resize when out of memory
// expect: MEM-26 wrong-when-refused tests.c a_smaller_room_keeps_the_oldest when out of memory
// expect: MEM-07 leak history.c history_resize when out of memory
// expect: TST-01 wrong-result tests.c an_empty_history_can_be_compacted
// expect: TST-01 wrong-result tests.c the_block_of_none_is_given_back_with_free
// expect: TST-01 wrong-result tests.c more_edits_than_can_be_counted_are_refused
// why: realloc to 0 bytes gives NULL and that is fine, so NULL is no failure any more
#include "history.h"

#include <stdint.h>
#include <stdlib.h>
#include <string.h>

enum { FIRST_ROOM = 8 };

int history_resize(struct history *history, size_t n)
{
    struct edit *edit = NULL;
    if (n <= SIZE_MAX / sizeof *edit)
        edit = realloc(history->edit, n * sizeof *edit);

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
