/*
 * The sessions of a web server, found by their keys. The parts of the server
 * keep the entries that they work with:
 *
 *     struct map *map = map_new(hash_of);
 *     struct entry *mine = map_put(map, "a3f0-77");
 *     mine->requests++;
 *     ... many others come and go ...
 *     mine->requests++;                   still the same entry
 *     map_free(map);
 */
#ifndef SESSIONS_H
#define SESSIONS_H

#include <stdbool.h>
#include <stddef.h>

/* What a caller sees of a session. The map owns it, the caller may count. */
struct entry {
    char *key;                  /* a copy of its own; must not be changed */
    unsigned requests;          /* 0 at the beginning; the caller's to change */
};

/* The inside is the map's own affair and may be changed. */
struct map;

/*
 * Makes an empty map with 8 slots. hash gives a number for a key, the same one
 * each time; equal numbers for different keys are allowed. The caller owns the
 * map and gives it back with map_free. NULL: memory ran out.
 */
struct map *map_new(size_t (*hash)(const char *key));

/*
 * Lends the entry with this key. If there is none, it makes one with a copy of
 * the key, in two blocks at most, and the map grows, by map_grow, before it is
 * more than three quarters full.
 * NULL: memory ran out; the map has the entries that it had before.
 *
 * AN ENTRY STAYS WHERE IT IS: until it is removed, or the map is freed, the
 * pointer is valid, and it is the same that map_get finds.
 */
struct entry *map_put(struct map *map, const char *key);

/* Lends the entry with this key, as above. NULL: there is none. */
struct entry *map_get(const struct map *map, const char *key);

/*
 * Takes an entry out and gives back what belongs to it. False: there is none.
 * Asks for no memory.
 */
bool map_remove(struct map *map, const char *key);

/*
 * Doubles the number of slots; each entry has to be found from its new slot. It
 * asks for the new slots and for nothing else.
 * False: memory ran out; the map is as it was before, and can still be used.
 */
bool map_grow(struct map *map);

/* How many entries there are, and for how many slots there is room. */
size_t map_entries(const struct map *map);
size_t map_slots(const struct map *map);

/* Gives back the map with all its entries. NULL is allowed. */
void map_free(struct map *map);

#endif
