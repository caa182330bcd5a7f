// class: unseen
// unseen: the pool is one block for the tools; its slots are known to the program alone
// why: a slot of eight bytes is filled with nine.
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

struct pool {
    char *slab;
    size_t used;
};

static char *slot(struct pool *p)
{
    return p->slab + 8 * p->used++;
}

int main(void)
{
    struct pool p = {calloc(8, 8), 0};
    if (!p.slab)
        return 1;
    char *first = slot(&p), *second = slot(&p);
    second[0] = 's';
    memcpy(first, "northwest", 9);
    printf("%c\n", second[0]);
    free(p.slab);
    return 0;
}
