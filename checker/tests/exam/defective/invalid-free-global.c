// class: invalid-free
// expect: MEM-08 pool_close
// why: the first slab is a static array, the later ones are allocated; close frees them all.
#include <stdio.h>
#include <stdlib.h>

static char first_slab[256];

struct pool {
    char *slab;
};

static void pool_close(struct pool *p)
{
    free(p->slab);
    p->slab = NULL;
}

int main(void)
{
    struct pool p = {first_slab};
    p.slab[0] = 'a';
    printf("%c\n", p.slab[0]);
    pool_close(&p);
    return 0;
}
