/*
 * A list of 100,000 nodes, given back by recursion or by a loop. Run by
 * recursion-needs-a-stack.sh.
 */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

struct node {
    struct node *next;
};

static void by_recursion(struct node *list)
{
    if (list == NULL)
        return;
    by_recursion(list->next);
    free(list);
}

static void by_loop(struct node *list)
{
    while (list != NULL) {
        struct node *next = list->next;
        free(list);
        list = next;
    }
}

int main(int count, char **word)
{
    struct node *list = NULL;
    for (int i = 0; i < 100000; i++) {
        struct node *node = malloc(sizeof *node);
        if (node == NULL)
            return EXIT_FAILURE;
        node->next = list;
        list = node;
    }
    if (count > 1 && strcmp(word[1], "recursion") == 0)
        by_recursion(list);
    else
        by_loop(list);
    puts("given back");
    return EXIT_SUCCESS;
}
