// class: null-dereference
// expect: MEM-01 second
// why: the second of a list of one.
#include <stdio.h>

struct node {
    int value;
    const struct node *next;
};

static int second(const struct node *n)
{
    return n->next->value;
}

int main(void)
{
    const struct node only = {1, NULL};
    printf("%d\n", second(&only));
    return 0;
}
