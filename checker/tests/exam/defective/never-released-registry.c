// class: never-released
// expect: MEM-21 sign_in
// why: the registry hangs on a global, and the end of the day never empties it.
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

struct visitor {
    struct visitor *next;
    char name[20];
};

static struct visitor *registry;

static int sign_in(const char *name)
{
    struct visitor *v = calloc(1, sizeof *v);
    if (!v)
        return -1;
    snprintf(v->name, sizeof v->name, "%s", name);
    v->next = registry;
    registry = v;
    return 0;
}

int main(void)
{
    if (sign_in("Ada") != 0)
        return 1;
    printf("%s\n", registry->name);
    return 0;
}
