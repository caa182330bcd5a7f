// class: double-free
// expect: MEM-06 card_drop
// why: a copy of the struct is a copy of the pointer, and both are dropped.
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

struct card {
    char *name;
};

static void card_drop(struct card *c)
{
    free(c->name);
}

int main(void)
{
    struct card a = {strdup("library")};
    if (!a.name)
        return 1;
    struct card b = a;
    puts(b.name);
    card_drop(&a);
    card_drop(&b);
    return 0;
}
