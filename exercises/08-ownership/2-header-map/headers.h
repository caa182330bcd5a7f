/*
 * The header lines of an HTTP message, such as "Host: example.org".
 *
 *     struct map *map = map_new();
 *     map_line(map, "Content-Type: text/html");
 *     const char *type = map_get(map, "Content-Type");
 *     map_close(map);
 *
 * Who owns a text is told by three words. A function that TAKES a text owns it
 * from then on. One that LENDS a text stays its owner. One that HANDS OVER a
 * text makes the caller its owner. Whoever owns a text gives it back with free.
 */
#ifndef HEADERS_H
#define HEADERS_H

#include <stddef.h>

struct header {
    char *key;                  /* the map's */
    char *value;                /* the map's */
    struct header *next;        /* NULL: the last one */
};

struct map {
    size_t headers;
    struct header *first;       /* NULL: the map is empty */
};

/*
 * Makes an empty map. The caller owns it and gives it back with map_close.
 * NULL: memory ran out.
 */
struct map *map_new(void);

/*
 * Hands over a copy of the first length letters of text, in a block of its own.
 * NULL: memory ran out.
 */
char *text_copy(const char *text, size_t length);

/*
 * Gives a key its value, a new one or instead of the one it had. A key is there
 * only once, and upper and lower case are told apart.
 * 0: the map has taken both key and value; they are two different blocks.
 * -1: memory ran out; the map is as it was before and has taken nothing, so
 * that both still are the caller's.
 * Nothing but the map's own node is allocated.
 */
int map_put(struct map *map, char *key, char *value);

/*
 * Reads one line, "Key: value", and puts it into the map. Blanks behind the
 * colon are left out; a line without a colon, or without a key, counts as read.
 * The line stays the caller's.
 * 0: it has been read. -1: memory ran out; the map is as it was before.
 */
int map_line(struct map *map, const char *line);

/*
 * Lends the value of a key, until the key is put again or removed, or the map
 * is closed. NULL: there is no such key.
 */
const char *map_get(const struct map *map, const char *key);

/*
 * Removes a key from the map and hands over its value.
 * NULL: there is no such key.
 */
char *map_remove(struct map *map, const char *key);

/* Gives the map and all that it owns back. NULL is allowed. */
void map_close(struct map *map);

#endif
