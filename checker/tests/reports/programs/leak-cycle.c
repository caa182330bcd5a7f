/* read by: asan memcheck */
#include <stdlib.h>

struct node {
    struct node *other;
};

static struct node *volatile first;

static struct node *make(void)
{
    return calloc(1, sizeof(struct node));
}

int main(void)
{
    first = make();
    first->other = make();
    first->other->other = first;
    first = NULL;
}
