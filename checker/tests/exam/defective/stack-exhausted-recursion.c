// class: stack-exhausted
// expect: MEM-14 depth_of
// why: a ring of folders has no bottom, and every step costs a frame.
#include <stdio.h>

struct folder {
    const struct folder *inner;
    char name[32];
};

static int depth_of(const struct folder *f)
{
    char path[256];
    snprintf(path, sizeof path, "in %s", f->name);
    if (!f->inner)
        return (int)path[0];
    return depth_of(f->inner) + (path[1] != 0);
}

int main(void)
{
    struct folder a = {NULL, "a"}, b = {&a, "b"};
    a.inner = &b;
    printf("%d\n", depth_of(&a));
    return 0;
}
