// class: refused-leak
// expect: MEM-07 shelf_new
// why: the shelf itself is forgotten when its books cannot be had.
#include <stdio.h>
#include <stdlib.h>

struct shelf {
    int *book;
};

static struct shelf *shelf_new(size_t books)
{
    struct shelf *s = malloc(sizeof *s);
    if (!s)
        return NULL;
    s->book = calloc(books, sizeof *s->book);
    if (!s->book)
        return NULL;
    return s;
}

int main(void)
{
    struct shelf *s = shelf_new(30);
    if (!s)
        return 1;
    printf("%d\n", s->book[29]);
    free(s->book);
    free(s);
    return 0;
}
