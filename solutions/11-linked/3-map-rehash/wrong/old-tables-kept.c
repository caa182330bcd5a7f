// expect: TST-01 wrong-result tests.c an_entry_stays_where_it_is_when_the_map_grows
// expect: TST-01 wrong-result tests.c an_entry_stays_where_it_is_when_another_goes
// expect: TST-01 wrong-result tests.c many_guests_stay_where_they_are
// why: the old table is kept so that held pointers stay valid, but they are not the map's entries any more
#include "sessions.h"

#include <stdlib.h>
#include <string.h>

enum { FIRST_SLOTS = 8 };

/*
 * An entry lies in the slot of its hash, or in the next free one behind it; the
 * first slot comes behind the last. A slot without a key is free.
 */
struct map {
    struct entry *slot;
    size_t slots;
    size_t entries;
    size_t (*hash)(const char *key);
    struct entry *kept[48];
    size_t tables;
};

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
    map->tables = 0;
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
    while (map->slot[at].key != NULL && strcmp(map->slot[at].key, key) != 0)
        at = (at + 1) % map->slots;
    return at;
}

bool map_grow(struct map *map)
{
    size_t old_slots = map->slots;
    struct entry *old = map->slot;
    struct entry *slot = calloc(old_slots * 2, sizeof *slot);
    if (slot == NULL)
        return false;

    map->slot = slot;
    map->slots = old_slots * 2;
    for (size_t i = 0; i < old_slots; i++) {
        if (old[i].key != NULL)
            slot[find(map, old[i].key)] = old[i];
    }
    map->kept[map->tables++] = old;
    return true;
}

struct entry *map_put(struct map *map, const char *key)
{
    size_t at = find(map, key);
    if (map->slot[at].key != NULL)
        return &map->slot[at];

    if (4 * (map->entries + 1) > 3 * map->slots) {
        if (!map_grow(map))
            return NULL;
        at = find(map, key);
    }
    char *copy = malloc(strlen(key) + 1);
    if (copy == NULL)
        return NULL;
    strcpy(copy, key);
    map->slot[at] = (struct entry){.key = copy, .requests = 0};
    map->entries++;
    return &map->slot[at];
}

struct entry *map_get(const struct map *map, const char *key)
{
    size_t at = find(map, key);
    return map->slot[at].key == NULL ? NULL : &map->slot[at];
}

/*
 * Closes the gap at a slot, so that a search does not end there too early. What
 * lies behind moves up if its search begins at the gap or before it.
 */
static void close_gap(struct map *map, size_t gap)
{
    size_t at = (gap + 1) % map->slots;
    while (map->slot[at].key != NULL) {
        size_t home = home_of(map, map->slot[at].key);
        size_t from_home = (at - home + map->slots) % map->slots;
        size_t from_gap = (at - gap + map->slots) % map->slots;
        if (from_home >= from_gap) {
            map->slot[gap] = map->slot[at];
            gap = at;
        }
        at = (at + 1) % map->slots;
    }
    map->slot[gap].key = NULL;
}

bool map_remove(struct map *map, const char *key)
{
    size_t at = find(map, key);
    if (map->slot[at].key == NULL)
        return false;
    free(map->slot[at].key);
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
        free(map->slot[i].key);
    for (size_t i = 0; i < map->tables; i++)
        free(map->kept[i]);
    free(map->slot);
    free(map);
}
