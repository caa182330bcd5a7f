// expect: MEM-05 use-after-free queue.c queue_join
// expect: TST-01 wrong-result tests.c a_cleared_queue_is_used_again
// why: the tickets are gone and so is first, but last is a second pointer to one of them
#include "queue.h"

#include <stdlib.h>
#include <string.h>

/* A ticket with a copy of the name, behind which nobody waits yet. */
static struct ticket *ticket_new(const char *name, unsigned number)
{
    size_t bytes = strlen(name) + 1;
    struct ticket *ticket = malloc(sizeof *ticket);
    if (ticket == NULL)
        return NULL;

    ticket->name = malloc(bytes);
    if (ticket->name == NULL) {
        free(ticket);
        return NULL;
    }
    memcpy(ticket->name, name, bytes);
    ticket->number = number;
    ticket->next = NULL;
    return ticket;
}

bool queue_join(struct queue *queue, const char *name)
{
    struct ticket *ticket = ticket_new(name, queue->drawn + 1);
    if (ticket == NULL)
        return false;

    if (queue->last == NULL)
        queue->first = ticket;
    else
        queue->last->next = ticket;
    queue->last = ticket;
    queue->drawn++;
    return true;
}

size_t queue_length(const struct queue *queue)
{
    size_t length = 0;
    for (const struct ticket *t = queue->first; t != NULL; t = t->next)
        length++;
    return length;
}

char *queue_call(struct queue *queue)
{
    struct ticket *ticket = queue->first;
    if (ticket == NULL)
        return NULL;

    queue->first = ticket->next;
    if (queue->first == NULL)
        queue->last = NULL;
    char *name = ticket->name;
    free(ticket);
    return name;
}

void queue_clear(struct queue *queue)
{
    struct ticket *ticket = queue->first;

    while (ticket != NULL) {
        struct ticket *next = ticket->next;
        free(ticket->name);
        free(ticket);
        ticket = next;
    }
    queue->first = NULL;
}
