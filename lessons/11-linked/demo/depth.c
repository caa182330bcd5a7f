/*
 * Puts a thousand numbers into a search tree, in order and mixed, and tells how
 * deep it is. Run by a-sorted-tree-is-a-list.sh.
 */
#include <stdio.h>
#include <stdlib.h>

enum { NUMBERS = 1000, PRIME = 1009 };

struct node {
    struct node *left, *right;  /* smaller ones, larger ones */
    int number;
};

/* Puts a number at the empty link where a search for it ends. */
static void put(struct node **link, int number)
{
    while (*link != NULL)
        link = number < (*link)->number ? &(*link)->left : &(*link)->right;
    *link = calloc(1, sizeof **link);
    if (*link == NULL)
        exit(EXIT_FAILURE);
    (*link)->number = number;
}

static int depth(const struct node *tree)
{
    if (tree == NULL)
        return 0;
    int left = depth(tree->left), right = depth(tree->right);
    return 1 + (left > right ? left : right);
}

static void clear(struct node *tree)
{
    if (tree == NULL)
        return;
    clear(tree->left);
    clear(tree->right);
    free(tree);
}

int main(void)
{
    struct node *sorted = NULL, *mixed = NULL;
    for (int i = 1; i <= NUMBERS; i++) {
        put(&sorted, i);
        put(&mixed, (int)((long)i * i % PRIME * i % PRIME));
    }
    printf("in order: %4d deep\nmixed:    %4d deep\n", depth(sorted),
           depth(mixed));
    int shown = depth(sorted) == NUMBERS && depth(mixed) < 40;
    clear(sorted);
    clear(mixed);
    return shown ? EXIT_SUCCESS : EXIT_FAILURE;
}
