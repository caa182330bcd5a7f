// expect: MEM-30 too-slow tests.c twice_as_fast_as_the_heap
// why: one block, but each place is cleared when it is taken, and looked for from the first one on
#include "shelf.h"

#include <stdlib.h>
#include <string.h>

struct shelf {
    size_t places, bytes, step;
    unsigned char *place, *taken;
};

struct shelf *shelf_make(size_t places, size_t bytes)
{
    struct shelf *shelf = malloc(sizeof *shelf);
    if (!shelf)
        return NULL;
    size_t step = (bytes + 15) / 16 * 16;
    *shelf = (struct shelf){places, bytes, step, malloc(places * step), calloc(places, 1)};
    if (!shelf->place || !shelf->taken) {
        shelf_free(shelf);
        return NULL;
    }
    return shelf;
}

void shelf_free(struct shelf *shelf)
{
    if (shelf) {
        free(shelf->place);
        free(shelf->taken);
    }
    free(shelf);
}

void *shelf_take(struct shelf *shelf)
{
    for (size_t i = 0; i < shelf->places; i++) {
        unsigned char *place = shelf->place + i * shelf->step;
        if (shelf->taken[i])
            continue;
        shelf->taken[i] = 1;
        for (volatile size_t at = 0; at < shelf->step; at++)
            place[at] = 0;
        return place;
    }
    return NULL;
}

void shelf_give(struct shelf *shelf, void *place)
{
    for (size_t i = 0; i < shelf->places; i++) {
        if (place == shelf->place + i * shelf->step)
            shelf->taken[i] = 0;
    }
}
