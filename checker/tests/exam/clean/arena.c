// clean: many objects in one block, aligned by hand, freed at once.
#include <stdalign.h>
#include <stddef.h>
#include <stdio.h>
#include <stdlib.h>

struct arena {
    char *start;
    size_t used, size;
};

static void *take(struct arena *a, size_t bytes)
{
    size_t from = (a->used + alignof(max_align_t) - 1) / alignof(max_align_t)
        * alignof(max_align_t);
    if (from > a->size || bytes > a->size - from)
        return NULL;
    a->used = from + bytes;
    return a->start + from;
}

int main(void)
{
    struct arena a = {malloc(256), 0, 256};
    if (!a.start)
        return 1;
    char *c = take(&a, 1);
    double *d = take(&a, sizeof *d);
    void *none = take(&a, 1000);
    if (c && d && !none) {
        *c = 'x';
        *d = 1.5;
        printf("%c %.1f\n", *c, *d);
    }
    free(a.start);
    return 0;
}
