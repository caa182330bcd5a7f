// clean: a tree is freed from its leaves, also when it could not be finished.
#include <stdio.h>
#include <stdlib.h>

struct node {
    int value;
    struct node *left, *right;
};

static int insert(struct node **at, int value)
{
    while (*at)
        at = value < (*at)->value ? &(*at)->left : &(*at)->right;
    *at = calloc(1, sizeof **at);
    if (!*at)
        return -1;
    (*at)->value = value;
    return 0;
}

static void fell(struct node *n)
{
    if (!n)
        return;
    fell(n->left);
    fell(n->right);
    free(n);
}

int main(void)
{
    struct node *root = NULL;
    int result = 0;
    for (int i = 0; i < 7 && result == 0; i++)
        result = insert(&root, i * 5 % 7);
    if (root)
        printf("%d\n", root->value);
    fell(root);
    return result != 0;
}
