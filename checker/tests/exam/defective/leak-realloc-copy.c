// class: leak
// expect: MEM-07 grow
// why: a new block is made by hand, the old one is copied and never freed.
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static int *grow(const int *old, size_t count)
{
    int *larger = malloc(2 * count * sizeof *larger);
    if (!larger)
        return NULL;
    if (old)
        memcpy(larger, old, count * sizeof *larger);
    memset(larger + count, 0, count * sizeof *larger);
    return larger;
}

int main(void)
{
    int *marks = grow(NULL, 4);
    if (!marks)
        return 1;
    memset(marks, 0, 4 * sizeof *marks);
    int *more = grow(marks, 8);
    if (!more) {
        free(marks);
        return 1;
    }
    marks = more;
    printf("%d\n", marks[0]);
    free(marks);
    return 0;
}
