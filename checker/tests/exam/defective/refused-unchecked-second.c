// class: refused-unchecked
// expect: MEM-24 ship_new
// why: the ship is checked, its crew is not.
#include <stdio.h>
#include <stdlib.h>

struct ship {
    int *crew;
};

static struct ship *ship_new(size_t crew)
{
    struct ship *s = malloc(sizeof *s);
    if (!s)
        return NULL;
    s->crew = malloc(crew * sizeof *s->crew);
    for (size_t i = 0; i < crew; i++)
        s->crew[i] = 1;
    return s;
}

int main(void)
{
    struct ship *s = ship_new(12);
    if (!s)
        return 1;
    printf("%d\n", s->crew[3]);
    free(s->crew);
    free(s);
    return 0;
}
