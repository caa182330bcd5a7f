#include "shelf.h"

#include <stdio.h>

int main(void)
{
    struct shelf *shelf = shelf_make(2, 32);
    if (!shelf)
        return 1;
    void *first = shelf_take(shelf), *second = shelf_take(shelf);
    printf("a third place: %s\n", shelf_take(shelf) ? "yes" : "no");
    shelf_give(shelf, second);
    shelf_give(shelf, first);
    shelf_free(shelf);
}
