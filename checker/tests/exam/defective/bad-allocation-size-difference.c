// class: bad-allocation-size
// expect: MEM-19 middle
// why: the end comes before the beginning, and the difference wraps.
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static char *middle(const char *text, size_t from, size_t to)
{
    char *part = malloc(to - from);
    if (!part)
        return NULL;
    memcpy(part, text + from, to - from);
    return part;
}

int main(void)
{
    char *part = middle("the long way home", 9, 4);
    printf("%s\n", part ? "part" : "none");
    free(part);
    return 0;
}
