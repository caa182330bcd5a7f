// clean: the last of three users frees the block.
#include <stdio.h>
#include <stdlib.h>

struct map {
    int users;
    int tiles[20];
};

static struct map *share(struct map *m)
{
    m->users++;
    return m;
}

static void leave(struct map *m)
{
    if (--m->users == 0)
        free(m);
}

int main(void)
{
    struct map *m = calloc(1, sizeof *m);
    if (!m)
        return 1;
    m->users = 1;
    struct map *b = share(m), *c = share(m);
    leave(m);
    leave(b);
    printf("%d\n", c->tiles[3]);
    leave(c);
    return 0;
}
