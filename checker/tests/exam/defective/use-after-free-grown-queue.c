// class: use-after-free
// expect: MEM-05 greet
// why: a pointer to the first guest is kept across a realloc that moves the guests.
#include <stdio.h>
#include <stdlib.h>

struct guest {
    int table;
    char pad[60];
};

static void greet(const struct guest *g)
{
    printf("%d\n", g->table == 3);
}

int main(void)
{
    struct guest *all = calloc(2, sizeof *all);
    if (!all)
        return 1;
    struct guest *first = &all[0];
    first->table = 3;
    struct guest *more = realloc(all, 4000 * sizeof *all);
    if (!more) {
        free(all);
        return 1;
    }
    greet(first);
    free(more);
    return 0;
}
