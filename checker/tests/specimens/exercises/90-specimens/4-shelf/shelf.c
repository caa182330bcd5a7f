#include "shelf.h"

#include <stdlib.h>

struct shelf {
    size_t places, bytes;
    size_t taken;
};

struct shelf *shelf_make(size_t places, size_t bytes)
{
    struct shelf *shelf = malloc(sizeof *shelf);
    if (!shelf)
        return NULL;
    *shelf = (struct shelf){places, bytes, 0};
    return shelf;
}

void shelf_free(struct shelf *shelf)
{
    free(shelf);
}

void *shelf_take(struct shelf *shelf)
{
    if (shelf->taken == shelf->places)
        return NULL;
    void *place = malloc(shelf->bytes);
    shelf->taken += place != NULL;
    return place;
}

void shelf_give(struct shelf *shelf, void *place)
{
    shelf->taken--;
    free(place);
}
