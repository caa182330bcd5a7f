/*
 * A rowing club keeps the times of a race, the best one first. How many boats
 * arrive is not known before, and a boat can be struck off later.
 *
 *     cc -std=c17 -Wall -Wextra -g worked.c -o worked && ./worked
 */
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

struct boat {
    char *name;                 /* a copy of its own; the boat owns it */
    unsigned seconds;
    struct boat *next;          /* the next slower one; NULL: the last */
};

/* Makes a boat that is in no list. The caller owns it. NULL: memory ran out. */
static struct boat *boat_new(const char *name, unsigned seconds)
{
    struct boat *boat = malloc(sizeof *boat);
    if (boat == NULL)
        return NULL;
    boat->name = malloc(strlen(name) + 1);
    if (boat->name == NULL) {
        free(boat);
        return NULL;
    }
    strcpy(boat->name, name);
    boat->seconds = seconds;
    boat->next = NULL;
    return boat;
}

static void boat_free(struct boat *boat)
{
    free(boat->name);
    free(boat);
}

/*
 * Puts a boat before the first one that is slower. False: memory ran out, and
 * the list is as it was before.
 */
static bool race_add(struct boat **list, const char *name, unsigned seconds)
{
    /* MAKE: all that can fail comes before anything is changed */
    struct boat *boat = boat_new(name, seconds);
    if (boat == NULL)
        return false;

    /* FIND THE LINK: the one that leads to the first slower boat, or to NULL */
    struct boat **link = list;
    while (*link != NULL && (*link)->seconds <= seconds)
        link = &(*link)->next;

    /* LINK: the new one knows the rest before the link forgets it */
    boat->next = *link;
    *link = boat;
    return true;
}

/* Gives back the boats from a time on; the faster ones stay. */
static void race_cut(struct boat **list, unsigned seconds)
{
    /* FIND THE LINK */
    struct boat **link = list;
    while (*link != NULL && (*link)->seconds < seconds)
        link = &(*link)->next;

    /* UNLINK: the list ends here, and the rest is ours alone */
    struct boat *boat = *link;
    *link = NULL;

    /* RELEASE: what is needed from a boat is taken out before it goes */
    while (boat != NULL) {
        struct boat *next = boat->next;
        boat_free(boat);
        boat = next;
    }
}

static void race_show(const char *title, const struct boat *list)
{
    printf("%s\n", title);
    for (; list != NULL; list = list->next)
        printf("  %u:%02u %s\n", list->seconds / 60, list->seconds % 60,
               list->name);
}

int main(void)
{
    struct boat *list = NULL;
    bool added = race_add(&list, "Heron", 412);
    added = race_add(&list, "Otter", 398) && added;
    added = race_add(&list, "Grebe", 455) && added;
    added = race_add(&list, "Teal", 412) && added;
    if (!added)
        fputs("no memory for a boat\n", stderr);
    race_show("the race", list);

    race_cut(&list, 420);
    race_show("qualified", list);
    race_cut(&list, 0);
    return EXIT_SUCCESS;
}
