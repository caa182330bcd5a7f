// class: leak
// expect: MEM-07 read_order
// args: 0
// why: the check for a bad quantity returns without giving the order back.
#include <stdio.h>
#include <stdlib.h>

struct order {
    int quantity;
};

static struct order *read_order(int quantity)
{
    struct order *o = malloc(sizeof *o);
    if (!o)
        return NULL;
    if (quantity <= 0)
        return NULL;
    o->quantity = quantity;
    return o;
}

int main(int argc, char **argv)
{
    struct order *o = read_order(argc > 1 ? atoi(argv[1]) : 1);
    printf("%s\n", o ? "taken" : "refused");
    free(o);
    return 0;
}
