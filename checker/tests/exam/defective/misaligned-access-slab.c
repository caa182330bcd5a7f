// class: misaligned-access
// expect: MEM-16 set_weight
// why: a slab hands out the next free byte, whatever is to live there.
#include <stdio.h>
#include <stdlib.h>

struct slab {
    char *at;
};

static void *take(struct slab *s, size_t bytes)
{
    void *p = s->at;
    s->at += bytes;
    return p;
}

static void set_weight(double *weight, double value)
{
    *weight = value;
}

int main(void)
{
    char *room = malloc(64);
    if (!room)
        return 1;
    struct slab s = {room};
    char *mark = take(&s, 3);
    double *weight = take(&s, sizeof *weight);
    *mark = 'm';
    set_weight(weight, 2.5);
    printf("%c\n", *mark);
    free(room);
    return 0;
}
