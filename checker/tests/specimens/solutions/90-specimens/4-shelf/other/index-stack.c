#include "shelf.h"

#include <stdlib.h>

/* The free places stand on a stack beside the shelf. */
struct shelf {
    unsigned char *place;
    void **free_place;
    size_t free_count;
};

struct shelf *shelf_make(size_t places, size_t bytes)
{
    struct shelf *shelf = malloc(sizeof *shelf);
    if (!shelf)
        return NULL;
    size_t step = (bytes + 15) / 16 * 16;
    *shelf = (struct shelf){calloc(places, step), calloc(places, sizeof(void *)), 0};
    if (!shelf->place || !shelf->free_place) {
        shelf_free(shelf);
        return NULL;
    }
    while (shelf->free_count < places) {
        shelf->free_place[shelf->free_count] = shelf->place + shelf->free_count * step;
        shelf->free_count++;
    }
    return shelf;
}

void shelf_free(struct shelf *shelf)
{
    if (shelf) {
        free(shelf->place);
        free(shelf->free_place);
    }
    free(shelf);
}

void *shelf_take(struct shelf *shelf)
{
    return shelf->free_count ? shelf->free_place[--shelf->free_count] : NULL;
}

void shelf_give(struct shelf *shelf, void *place)
{
    shelf->free_place[shelf->free_count++] = place;
}
