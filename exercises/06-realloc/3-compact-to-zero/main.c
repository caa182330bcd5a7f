/* Types, undoes, and saves twice: once in the middle, once with all undone. */
#include "history.h"

#include <stdio.h>
#include <stdlib.h>

static void show(const char *when, const struct history *history)
{
    printf("%-16s %2zu edits, room for %2zu\n", when, history->count,
           history->room);
}

int main(void)
{
    static const char typed[] = "to be or not to be";
    struct history history = {0};
    struct edit edit;

    for (size_t at = 0; typed[at] != '\0'; at++) {
        if (history_add(&history, at, '\0', typed[at]) != 0)
            fputs("no memory, the history is lost\n", stderr);
    }
    show("typed", &history);

    for (int i = 0; i < 6; i++)
        history_undo(&history, &edit);
    show("six undone", &history);
    history_compact(&history);
    show("saved", &history);

    while (history_undo(&history, &edit))
        ;
    show("all undone", &history);
    if (history_compact(&history) != 0)
        fputs("no memory, the history is lost\n", stderr);
    show("saved", &history);

    history_release(&history);
    return EXIT_SUCCESS;
}
