/*
 * The waiting room of a town hall: who came first is called first.
 *
 *     struct queue room = {0};
 *     queue_join(&room, "Lena Brandt");
 *     char *name = queue_call(&room);
 *     ... call the name ...
 *     free(name);
 *     queue_clear(&room);
 *
 * The tickets form a list: the queue points to the first and to the last one,
 * each ticket points to the next, and the last one points to NULL. Each ticket
 * is a block of its own, and so is each name.
 */
#ifndef QUEUE_H
#define QUEUE_H

#include <stdbool.h>
#include <stddef.h>

struct ticket {
    char *name;                 /* a copy of its own; the ticket owns it */
    unsigned number;            /* 1 for the first of the day */
    struct ticket *next;        /* who came after; NULL: the last one */
};

/* {0} is an empty queue. The queue owns its tickets. */
struct queue {
    struct ticket *first;       /* NULL: nobody waits */
    struct ticket *last;        /* NULL: nobody waits */
    unsigned drawn;             /* numbers handed out since the morning */
};

/*
 * Puts a copy of the name behind all others, with the next number.
 * False: memory ran out; the queue is as it was before.
 */
bool queue_join(struct queue *queue, const char *name);

/* How many wait. */
size_t queue_length(const struct queue *queue);

/*
 * Takes the first ticket out of the queue and gives it back. Its name goes to
 * the caller, who owns it and gives it back with free. NULL: nobody waits.
 */
char *queue_call(struct queue *queue);

/*
 * Gives back all tickets with their names. Afterwards nobody waits, and the
 * queue can be used again; the numbers go on. A queue may have any length, and
 * the stack may be a small one.
 */
void queue_clear(struct queue *queue);

#endif
