// expect: MEM-07 leak shelf.c shelf_make
// why: the shelf is released without its places
#include "shelf.h"

#include <stdint.h>
#include <stdlib.h>

/* The places lie in one block; each free one begins with the address of the next. */
struct shelf {
    void *next;
    unsigned char *place;
};

struct shelf *shelf_make(size_t places, size_t bytes)
{
    size_t unit = _Alignof(max_align_t);
    if (bytes > SIZE_MAX - unit)
        return NULL;
    size_t step = (bytes + unit - 1) / unit * unit;
    struct shelf *shelf = malloc(sizeof *shelf);
    if (!shelf)
        return NULL;
    *shelf = (struct shelf){NULL, calloc(places, step ? step : unit)};
    if (!shelf->place) {
        free(shelf);
        return NULL;
    }
    for (size_t i = places; i > 0; i--)
        shelf_give(shelf, shelf->place + (i - 1) * step);
    return shelf;
}

void shelf_free(struct shelf *shelf)
{
    free(shelf);
}

void *shelf_take(struct shelf *shelf)
{
    void **place = shelf->next;
    if (place)
        shelf->next = *place;
    return place;
}

void shelf_give(struct shelf *shelf, void *place)
{
    *(void **)place = shelf->next;
    shelf->next = place;
}
