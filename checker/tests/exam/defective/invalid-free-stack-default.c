// class: invalid-free
// expect: MEM-08 release
// why: the default settings are a local, the others come from malloc; release treats both alike.
#include <stdio.h>
#include <stdlib.h>

struct settings {
    int width;
};

static void release(struct settings *s)
{
    free(s);
}

int main(int argc, char **argv)
{
    struct settings usual = {80};
    struct settings *s = argc > 1 ? malloc(sizeof *s) : &usual;
    if (!s)
        return 1;
    if (s != &usual)
        s->width = atoi(argv[1]);
    printf("%d\n", s->width);
    release(s);
    return 0;
}
