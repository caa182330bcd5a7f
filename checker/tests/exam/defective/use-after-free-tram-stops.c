// class: use-after-free
// expect: MEM-05 line_close
// why: the loop frees a stop and then asks it for the next one.
#include <stdio.h>
#include <stdlib.h>

struct stop {
    int minute;
    struct stop *next;
};

static struct stop *line_add(struct stop *first, int minute)
{
    struct stop *s = malloc(sizeof *s);
    if (!s)
        return first;
    *s = (struct stop){minute, first};
    return s;
}

static void line_close(struct stop *first)
{
    for (struct stop *s = first; s; s = s->next)
        free(s);
}

int main(void)
{
    struct stop *line = line_add(NULL, 7);
    if (!line)
        return 1;
    printf("%d\n", line->minute);
    line_close(line);
    return 0;
}
