#include "sessions.h"

#include <stdio.h>
#include <stdlib.h>

struct cache {
    struct session **slot;      /* room of them; NULL: a free slot */
    size_t room;
    struct session *last_hit;   /* found last; NULL: none */
    struct session *newest;     /* started last; NULL: none, or ended */
};

struct cache *cache_open(size_t room)
{
    struct cache *cache = calloc(1, sizeof *cache);
    if (cache == NULL)
        return NULL;

    cache->slot = calloc(room, sizeof *cache->slot);
    if (cache->slot == NULL) {
        free(cache);
        return NULL;
    }
    cache->room = room;
    return cache;
}

/* The slot with the session of an id. NULL: there is none. */
static struct session **slot_of(const struct cache *cache, int id)
{
    for (size_t i = 0; i < cache->room; i++) {
        struct session *session = cache->slot[i];
        if (session != NULL && session->id == id)
            return &cache->slot[i];
    }
    return NULL;
}

/* A slot without a session. NULL: the cache is full. */
static struct session **free_slot(const struct cache *cache)
{
    for (size_t i = 0; i < cache->room; i++) {
        if (cache->slot[i] == NULL)
            return &cache->slot[i];
    }
    return NULL;
}

bool cache_login(struct cache *cache, int id, const char *user)
{
    session_evict(cache, id);

    struct session **slot = free_slot(cache);
    if (slot == NULL)
        return false;
    struct session *session = malloc(sizeof *session);
    if (session == NULL)
        return false;

    session->id = id;
    session->requests = 0;
    snprintf(session->user, sizeof session->user, "%s", user);
    *slot = session;
    cache->newest = session;
    return true;
}

struct session *session_find(struct cache *cache, int id)
{
    if (cache->last_hit != NULL && cache->last_hit->id == id)
        return cache->last_hit;

    struct session **slot = slot_of(cache, id);
    if (slot == NULL)
        return NULL;
    cache->last_hit = *slot;
    return *slot;
}

const struct session *cache_newest(const struct cache *cache)
{
    return cache->newest;
}

size_t cache_sessions(const struct cache *cache)
{
    size_t sessions = 0;
    for (size_t i = 0; i < cache->room; i++)
        sessions += cache->slot[i] != NULL;
    return sessions;
}

void session_evict(struct cache *cache, int id)
{
    struct session **slot = slot_of(cache, id);
    if (slot == NULL)
        return;

    if (cache->newest == *slot)
        cache->newest = NULL;
    free(*slot);
    *slot = NULL;
}

void cache_close(struct cache *cache)
{
    if (cache == NULL)
        return;
    for (size_t i = 0; i < cache->room; i++)
        free(cache->slot[i]);
    free(cache->slot);
    free(cache);
}
