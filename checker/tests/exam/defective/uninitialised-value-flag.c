// class: uninitialised-value
// expect: MEM-03 is_open
// why: the flag is set on one path only.
#include <stdio.h>
#include <stdlib.h>

struct valve {
    int open, id;
};

static struct valve *valve_new(int id)
{
    struct valve *v = malloc(sizeof *v);
    if (!v)
        return NULL;
    v->id = id;
    if (id > 100)
        v->open = 1;
    return v;
}

static const char *is_open(const struct valve *v)
{
    if (v->open)
        return "open";
    return "shut";
}

int main(void)
{
    struct valve *v = valve_new(7);
    if (!v)
        return 1;
    printf("%d\n", is_open(v)[0] != 'x');
    free(v);
    return 0;
}
