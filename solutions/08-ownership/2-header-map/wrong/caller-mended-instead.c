// expect: MEM-05 use-after-free tests.c what_could_not_be_put_is_still_the_callers when out of memory
// expect: MEM-06 double-free headers.c text_copy when out of memory
// why: the one caller in sight is made to fit, and the contract and all other callers are not
#include "headers.h"

#include <stdlib.h>
#include <string.h>

struct map *map_new(void)
{
    struct map *map = malloc(sizeof *map);
    if (map == NULL)
        return NULL;
    map->headers = 0;
    map->first = NULL;
    return map;
}

char *text_copy(const char *text, size_t length)
{
    char *copy = malloc(length + 1);
    if (copy == NULL)
        return NULL;
    memcpy(copy, text, length);
    copy[length] = '\0';
    return copy;
}

/*
 * The link that leads to a key's header: the map's first, or the next of the
 * header before it. It holds NULL if there is no such key.
 */
static struct header **link_to(struct map *map, const char *key)
{
    struct header **link = &map->first;
    while (*link != NULL && strcmp((*link)->key, key) != 0)
        link = &(*link)->next;
    return link;
}

int map_put(struct map *map, char *key, char *value)
{
    struct header **link = link_to(map, key);
    if (*link != NULL) {
        free((*link)->value);
        (*link)->value = value;
        free(key);
        return 0;
    }

    struct header *header = malloc(sizeof *header);
    if (header == NULL) {
        free(key);
        free(value);
        return -1;
    }
    header->key = key;
    header->value = value;
    header->next = NULL;
    *link = header;
    map->headers++;
    return 0;
}

int map_line(struct map *map, const char *line)
{
    const char *colon = strchr(line, ':');
    if (colon == NULL || colon == line)
        return 0;

    const char *begin = colon + 1;
    begin += strspn(begin, " ");
    char *key = text_copy(line, (size_t)(colon - line));
    char *value = text_copy(begin, strcspn(begin, "\r\n"));
    if (key == NULL || value == NULL) {
        free(key);
        free(value);
        return -1;
    }
    return map_put(map, key, value);
}

const char *map_get(const struct map *map, const char *key)
{
    for (struct header *header = map->first; header; header = header->next) {
        if (strcmp(header->key, key) == 0)
            return header->value;
    }
    return NULL;
}

char *map_remove(struct map *map, const char *key)
{
    struct header **link = link_to(map, key);
    struct header *header = *link;
    if (header == NULL)
        return NULL;

    char *value = header->value;
    *link = header->next;
    map->headers--;
    free(header->key);
    free(header);
    return value;
}

void map_close(struct map *map)
{
    if (map == NULL)
        return;
    struct header *header = map->first;
    while (header != NULL) {
        struct header *next = header->next;
        free(header->key);
        free(header->value);
        free(header);
        header = next;
    }
    free(map);
}
