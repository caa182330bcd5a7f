// class: use-after-free
// expect: MEM-05 shade
// why: two pictures share a palette, and the first to close takes it along.
#include <stdio.h>
#include <stdlib.h>

struct picture {
    unsigned char *palette;
    int owns;
};

static void close_picture(struct picture *p)
{
    free(p->palette);
    p->palette = NULL;
}

static int shade(const struct picture *p, int colour)
{
    return p->palette[colour];
}

int main(void)
{
    unsigned char *palette = calloc(16, 1);
    if (!palette)
        return 1;
    struct picture front = {palette, 1}, back = {palette, 0};
    close_picture(&front);
    printf("%d\n", shade(&back, 3) >= 0);
    return 0;
}
