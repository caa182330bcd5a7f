/* read by: asan memcheck */
#include <stdlib.h>

struct node {
    struct node *next;
    int value;
};

static int second_value(const struct node *node)
{
    return node->next->value;
}

int main(void)
{
    struct node *node = malloc(sizeof *node);
    int value = second_value(node);
    free(node);
    return value;
}
