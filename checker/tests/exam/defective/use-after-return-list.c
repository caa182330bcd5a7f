// class: use-after-return
// expect: MEM-12 sum
// why: a node on the stack is hung into a list that outlives the function.
#include <stdio.h>

struct node {
    int value;
    struct node *next;
};

struct list {
    struct node *head;
};

static void push(struct list *l, int value)
{
    struct node n = {value, l->head};
    l->head = &n;
}

static int sum(const struct list *l)
{
    return l->head->value;
}

int main(void)
{
    struct list l = {NULL};
    push(&l, 4);
    printf("%d\n", sum(&l) != 0);
    return 0;
}
