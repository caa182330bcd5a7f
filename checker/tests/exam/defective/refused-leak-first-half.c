// class: refused-leak
// expect: MEM-07 person_new
// why: when the second name cannot be had, the first one is left behind.
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

struct person {
    char *first, *last;
};

static int person_new(struct person *p, const char *first, const char *last)
{
    p->first = strdup(first);
    if (!p->first)
        return -1;
    p->last = strdup(last);
    if (!p->last)
        return -1;
    return 0;
}

int main(void)
{
    struct person p;
    if (person_new(&p, "Grace", "Hopper") != 0)
        return 1;
    printf("%s %s\n", p.first, p.last);
    free(p.first);
    free(p.last);
    return 0;
}
