// clean: from a member back to the struct around it.
#include <stddef.h>
#include <stdio.h>
#include <stdlib.h>

struct link {
    struct link *next;
};

struct passenger {
    int seat;
    struct link link;
};

static struct passenger *owner_of(struct link *l)
{
    return (struct passenger *)(void *)((char *)l - offsetof(struct passenger, link));
}

int main(void)
{
    struct passenger *p = malloc(sizeof *p);
    if (!p)
        return 1;
    *p = (struct passenger){17, {NULL}};
    struct link *list = &p->link;
    p = NULL;
    printf("%d\n", owner_of(list)->seat);
    free(owner_of(list));
    return 0;
}
