// class: refused-unchecked
// expect: MEM-24 append
// why: the growing array takes what realloc gives without a look.
#include <stdio.h>
#include <stdlib.h>

struct bag {
    int *item;
    size_t count, room;
};

static void append(struct bag *b, int item)
{
    if (b->count == b->room) {
        b->room = b->room ? 2 * b->room : 2;
        b->item = realloc(b->item, b->room * sizeof *b->item);
    }
    b->item[b->count++] = item;
}

int main(void)
{
    struct bag b = {NULL, 0, 0};
    for (int i = 0; i < 5; i++)
        append(&b, i);
    printf("%d\n", b.item[4]);
    free(b.item);
    return 0;
}
