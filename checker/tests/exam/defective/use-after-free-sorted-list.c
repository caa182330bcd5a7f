// class: use-after-free
// expect: MEM-05 first_of
// why: the head is freed when the list is emptied, but the list still points to it.
#include <stdio.h>
#include <stdlib.h>

struct node {
    int value;
    struct node *next;
};

struct list {
    struct node *head;
};

static void empty(struct list *l)
{
    struct node *n = l->head;
    while (n) {
        struct node *next = n->next;
        free(n);
        n = next;
    }
}

static int first_of(const struct list *l)
{
    return l->head ? l->head->value : -1;
}

int main(void)
{
    struct list l = {malloc(sizeof(struct node))};
    if (!l.head)
        return 1;
    *l.head = (struct node){5, NULL};
    empty(&l);
    printf("%d\n", first_of(&l) == 5);
    return 0;
}
