/* read by: asan memcheck */
#include <stdlib.h>

struct node {
    struct node *next;
    char bytes[24];
};

static struct node *volatile list;

static struct node *push(struct node *next)
{
    struct node *node = malloc(sizeof *node);
    node->next = next;
    return node;
}

int main(void)
{
    list = push(NULL);
    list = push(list);
    list = push(list);
    list = NULL;
}
