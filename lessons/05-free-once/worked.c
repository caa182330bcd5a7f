/*
 * A band keeps its setlist: the titles of one evening, each a block of its
 * own, in a table that is a block as well.
 *
 *     cc -std=gnu17 -Wall -Wextra -g worked.c -o worked && ./worked
 */
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* Owns the table and each title. {0} is an empty setlist. */
struct setlist {
    char **title;           /* room of them; the first `songs` are set */
    size_t room;
    size_t songs;
    const char *encore;     /* one of the titles, borrowed; NULL: none */
};

/* Makes room for so many songs, at least 1. False: memory ran out. */
static bool setlist_open(struct setlist *list, size_t room)
{
    /* SIZE and ALLOCATE */
    *list = (struct setlist){.title = calloc(room, sizeof *list->title)};

    /* CHECK */
    if (list->title == NULL)
        return false;
    list->room = room;
    return true;
}

/* Adds a copy of a title. False: it is full, or memory ran out. */
static bool setlist_add(struct setlist *list, const char *title)
{
    if (list->songs == list->room)
        return false;
    char *copy = strdup(title);
    if (copy == NULL)
        return false;

    /* HAND OVER: from here on the list owns the copy */
    list->title[list->songs++] = copy;
    return true;
}

/* Takes the last song out. */
static void setlist_drop_last(struct setlist *list)
{
    char *last = list->title[list->songs - 1];

    /* ALIASES: who else has this address? */
    if (list->encore == last)
        list->encore = NULL;

    /* RELEASE */
    free(last);
    list->title[--list->songs] = NULL;
}

/* Gives all parts back; the list is empty then, and may be closed again. */
static void setlist_close(struct setlist *list)
{
    /* INSIDE FIRST: the table knows where the titles are */
    for (size_t i = 0; i < list->songs; i++)
        free(list->title[i]);
    free(list->title);

    /* THE STRUCT LIVES ON: no member keeps a dead address */
    *list = (struct setlist){0};
}

int main(void)
{
    struct setlist list;
    if (!setlist_open(&list, 10)) {
        fputs("no memory for the setlist\n", stderr);
        return EXIT_FAILURE;
    }
    if (setlist_add(&list, "Slow Train Home") && setlist_add(&list, "Rain on Tin")) {
        list.encore = list.title[1];
        printf("%zu songs, encore: %s\n", list.songs, list.encore);
        setlist_drop_last(&list);
        printf("%zu song, encore: %s\n", list.songs, list.encore ? list.encore : "none");
    }
    setlist_close(&list);
    setlist_close(&list);
    return EXIT_SUCCESS;
}
