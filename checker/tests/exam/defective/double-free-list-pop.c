// class: double-free
// expect: MEM-06 list_free
// why: pop frees the node but leaves the head where it was.
#include <stdio.h>
#include <stdlib.h>

struct node {
    int value;
};

struct list {
    struct node *head;
};

static int pop(struct list *l)
{
    int value = l->head->value;
    free(l->head);
    return value;
}

static void list_free(struct list *l)
{
    free(l->head);
}

int main(void)
{
    struct list l = {malloc(sizeof(struct node))};
    if (!l.head)
        return 1;
    l.head->value = 4;
    printf("%d\n", pop(&l));
    list_free(&l);
    return 0;
}
