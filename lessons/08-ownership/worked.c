/*
 * A reading room counts its guests. A visit is made by one function, kept by
 * another and ended by a third; the comments of the functions say who owns it
 * when.
 *
 *     cc -std=c17 -Wall -Wextra -g worked.c -o worked && ./worked
 */
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { SEATS = 2 };

struct visit {
    char *name;                 /* the visit's */
};

struct room {
    size_t visits;
    struct visit *visit[SEATS]; /* the room's */
};

/* Gives the visit and its name back. NULL is allowed. */
static void visit_close(struct visit *visit)
{
    if (visit == NULL)
        return;
    free(visit->name);
    free(visit);
}

/*
 * Makes a visit. The name is only read and copied. The caller owns the visit
 * and gives it back with visit_close. NULL: memory ran out.
 */
static struct visit *visit_new(const char *name)
{
    /* ALLOCATE */
    struct visit *visit = malloc(sizeof *visit);
    if (visit == NULL)
        return NULL;
    visit->name = malloc(strlen(name) + 1);

    /* CHECK: what is half made is given back here, for nobody else knows it */
    if (visit->name == NULL) {
        free(visit);
        return NULL;
    }

    /* FILL */
    strcpy(visit->name, name);

    /* HAND OVER */
    return visit;
}

/*
 * Gives a visit a seat. True: the room has taken the visit. False: the room is
 * full, and the visit still is the caller's.
 */
static bool room_take(struct room *room, struct visit *visit)
{
    if (room->visits == SEATS)
        return false;
    room->visit[room->visits++] = visit;
    return true;
}

/* Lends the name of the visit on a seat. It is valid until room_clear. */
static const char *room_name(const struct room *room, size_t seat)
{
    return room->visit[seat]->name;
}

/* Ends all visits of the room. */
static void room_clear(struct room *room)
{
    /* RELEASE: the room owns them, and nobody else does */
    for (size_t i = 0; i < room->visits; i++)
        visit_close(room->visit[i]);
    room->visits = 0;
}

int main(void)
{
    static const char *const name[] = {"Ada", "Grace", "Edsger"};
    struct room room = {.visits = 0};

    for (size_t i = 0; i < sizeof name / sizeof *name; i++) {
        struct visit *visit = visit_new(name[i]);
        if (visit == NULL)
            continue;
        if (!room_take(&room, visit)) {
            printf("no seat for %s\n", visit->name);
            visit_close(visit);
        }
    }
    for (size_t i = 0; i < room.visits; i++)
        printf("seat %zu: %s\n", i, room_name(&room, i));
    room_clear(&room);
    return EXIT_SUCCESS;
}
