#include "turnstile.h"

#include <pthread.h>
#include <stdlib.h>

struct turnstile {
    pthread_mutex_t lock;
    size_t count;
};

struct door {
    struct turnstile *turnstile;
    unsigned visitors;
    pthread_t thread;
};

struct turnstile *turnstile_make(void)
{
    struct turnstile *turnstile = malloc(sizeof *turnstile);
    if (!turnstile)
        return NULL;
    pthread_mutex_init(&turnstile->lock, NULL);
    turnstile->count = 0;
    return turnstile;
}

void turnstile_free(struct turnstile *turnstile)
{
    if (turnstile)
        pthread_mutex_destroy(&turnstile->lock);
    free(turnstile);
}

void turnstile_pass(struct turnstile *turnstile)
{
    pthread_mutex_lock(&turnstile->lock);
    turnstile->count++;
    pthread_mutex_unlock(&turnstile->lock);
}

size_t turnstile_count(struct turnstile *turnstile)
{
    pthread_mutex_lock(&turnstile->lock);
    size_t count = turnstile->count;
    pthread_mutex_unlock(&turnstile->lock);
    return count;
}

static void *let_in(void *context)
{
    struct door *door = context;
    for (unsigned i = 0; i < door->visitors; i++)
        turnstile_pass(door->turnstile);
    return NULL;
}

bool turnstile_rush(struct turnstile *turnstile, unsigned doors, unsigned visitors)
{
    struct door *door = calloc(doors, sizeof *door);
    unsigned open = 0;
    if (!door)
        return false;
    while (open < doors) {
        door[open] = (struct door){.turnstile = turnstile, .visitors = visitors};
        if (pthread_create(&door[open].thread, NULL, let_in, &door[open]) != 0)
            break;
        open++;
    }
    for (unsigned i = 0; i < open; i++)
        pthread_join(door[i].thread, NULL);
    free(door);
    return open == doors;
}
