// why: the entries of a slot form a list, and to grow moves only links
#include "sessions.h"

#include <stdlib.h>
#include <string.h>

enum { FIRST_SLOTS = 8 };

/* The entry comes first, so that a node's address is its entry's address. */
struct node {
    struct entry entry;
    struct node *next;          /* another one in the same slot, or NULL */
};

struct map {
    struct node **slot;         /* the first node of each slot, or NULL */
    size_t slots;
    size_t entries;
    size_t (*hash)(const char *key);
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
    return map;
}

/* The link that leads to a key's node, or the last link of its slot. */
static struct node **link_to(const struct map *map, const char *key)
{
    struct node **link = &map->slot[map->hash(key) % map->slots];
    while (*link != NULL && strcmp((*link)->entry.key, key) != 0)
        link = &(*link)->next;
    return link;
}

bool map_grow(struct map *map)
{
    size_t slots = map->slots * 2;
    struct node **slot = calloc(slots, sizeof *slot);
    if (slot == NULL)
        return false;
    for (size_t i = 0; i < map->slots; i++) {
        while (map->slot[i] != NULL) {
            struct node *node = map->slot[i];
            size_t home = map->hash(node->entry.key) % slots;
            map->slot[i] = node->next;
            node->next = slot[home];
            slot[home] = node;
        }
    }
    free(map->slot);
    map->slot = slot;
    map->slots = slots;
    return true;
}

static struct node *node_new(const char *key)
{
    struct node *node = malloc(sizeof *node);
    if (node == NULL)
        return NULL;
    node->entry.key = strdup(key);
    if (node->entry.key == NULL) {
        free(node);
        return NULL;
    }
    node->entry.requests = 0;
    node->next = NULL;
    return node;
}

struct entry *map_put(struct map *map, const char *key)
{
    struct entry *entry = map_get(map, key);
    if (entry != NULL)
        return entry;
    if (4 * (map->entries + 1) > 3 * map->slots && !map_grow(map))
        return NULL;
    struct node *node = node_new(key);
    if (node == NULL)
        return NULL;
    *link_to(map, key) = node;
    map->entries++;
    return &node->entry;
}

struct entry *map_get(const struct map *map, const char *key)
{
    struct node *node = *link_to(map, key);
    return node == NULL ? NULL : &node->entry;
}

static void node_free(struct node *node)
{
    free(node->entry.key);
    free(node);
}

bool map_remove(struct map *map, const char *key)
{
    struct node **link = link_to(map, key);
    struct node *node = *link;
    if (node == NULL)
        return false;
    *link = node->next;
    node_free(node);
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
    for (size_t i = 0; i < map->slots; i++) {
        struct node *node = map->slot[i];
        while (node != NULL) {
            struct node *next = node->next;
            node_free(node);
            node = next;
        }
    }
    free(map->slot);
    free(map);
}
