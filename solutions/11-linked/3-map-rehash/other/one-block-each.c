// why: the key lies in the block of its entry, so that one free gives both back
#include "sessions.h"

#include <stdlib.h>
#include <string.h>

enum { FIRST_SLOTS = 8 };

/*
 * A slot holds the address of an entry, which is a block of its own. It is the
 * slot of the entry's hash, or the next free one behind it; the first slot comes
 * behind the last. A free slot holds NULL.
 */
struct map {
    struct entry **slot;
    size_t slots;
    size_t entries;
    size_t (*hash)(const char *key);
};

static struct entry *entry_new(const char *key)
{
    size_t bytes = strlen(key) + 1;
    struct entry *entry = malloc(sizeof *entry + bytes);
    if (entry == NULL)
        return NULL;
    entry->key = memcpy(entry + 1, key, bytes);
    entry->requests = 0;
    return entry;
}

static void entry_free(struct entry *entry)
{
    free(entry);
}

struct map *map_new(size_t (*hash)(const char *key))
{
    struct map *map = malloc(sizeof *map);
    if (map == NULL)
        return NULL;
    map->slot = calloc(FIRST_SLOTS, sizeof *map->slot);
    if (map->slot == NULL) {
        free(map);
        return NULL;
    }
    map->slots = FIRST_SLOTS;
    map->entries = 0;
    map->hash = hash;
    return map;
}

/* Where a key's search begins. */
static size_t home_of(const struct map *map, const char *key)
{
    return map->hash(key) % map->slots;
}

/* The slot with this key, or the free one at which the search for it ends. */
static size_t find(const struct map *map, const char *key)
{
    size_t at = home_of(map, key);
    while (map->slot[at] != NULL && strcmp(map->slot[at]->key, key) != 0)
        at = (at + 1) % map->slots;
    return at;
}

bool map_grow(struct map *map)
{
    size_t slots = map->slots * 2;
    struct entry **slot = calloc(slots, sizeof *slot);
    if (slot == NULL)
        return false;

    struct entry **old = map->slot;
    size_t old_slots = map->slots;
    map->slot = slot;
    map->slots = slots;
    for (size_t i = 0; i < old_slots; i++) {
        if (old[i] != NULL)
            slot[find(map, old[i]->key)] = old[i];
    }
    free(old);
    return true;
}

struct entry *map_put(struct map *map, const char *key)
{
    size_t at = find(map, key);
    if (map->slot[at] != NULL)
        return map->slot[at];

    if (4 * (map->entries + 1) > 3 * map->slots) {
        if (!map_grow(map))
            return NULL;
        at = find(map, key);
    }
    struct entry *entry = entry_new(key);
    if (entry == NULL)
        return NULL;
    map->slot[at] = entry;
    map->entries++;
    return entry;
}

struct entry *map_get(const struct map *map, const char *key)
{
    return map->slot[find(map, key)];
}

/*
 * Closes the gap at a slot, so that a search does not end there too early. What
 * lies behind moves up if its search begins at the gap or before it.
 */
static void close_gap(struct map *map, size_t gap)
{
    size_t at = (gap + 1) % map->slots;
    while (map->slot[at] != NULL) {
        size_t home = home_of(map, map->slot[at]->key);
        size_t from_home = (at - home + map->slots) % map->slots;
        size_t from_gap = (at - gap + map->slots) % map->slots;
        if (from_home >= from_gap) {
            map->slot[gap] = map->slot[at];
            gap = at;
        }
        at = (at + 1) % map->slots;
    }
    map->slot[gap] = NULL;
}

bool map_remove(struct map *map, const char *key)
{
    size_t at = find(map, key);
    if (map->slot[at] == NULL)
        return false;
    entry_free(map->slot[at]);
    close_gap(map, at);
    map->entries--;
    return true;
}

size_t map_entries(const struct map *map)
{
    return map->entries;
}

size_t map_slots(const struct map *map)
{
    return map->slots;
}

void map_free(struct map *map)
{
    if (map == NULL)
        return;
    for (size_t i = 0; i < map->slots; i++)
        entry_free(map->slot[i]);
    free(map->slot);
    free(map);
}
