/*
 * Takes the first of three nodes away in three ways and tells what is left. An
 * address is remembered as a number, so that no dead pointer is looked at. Run
 * by predict-the-first-has-gone.sh.
 */
#include <stdbool.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { NODES = 3 };

struct node {
    struct node *next;
};

static struct node *node[NODES];        /* NULL: given back */
static uintptr_t address[NODES];

static void give_back(struct node *gone)
{
    for (size_t i = 0; i < NODES; i++) {
        if (node[i] == gone)
            node[i] = NULL;
    }
    free(gone);
}

/* The list A, B, C; ends the program when memory runs out. */
static struct node *list_new(void)
{
    struct node *list = NULL;
    for (size_t i = NODES; i-- > 0; list = node[i]) {
        node[i] = malloc(sizeof *node[i]);
        if (node[i] == NULL)
            exit(EXIT_FAILURE);
        node[i]->next = list;
        address[i] = (uintptr_t)node[i];
    }
    return list;
}

static void one(struct node *list)
{
    struct node *first = list;
    list = list->next;
    give_back(first);
    (void)list;
}

static void three(struct node **list)
{
    struct node *first = *list;
    *list = first->next;
    give_back(first);
}

/* What lives, where the list leads, and how many nobody can reach. */
static bool tell(const char *way, struct node *list, const char *expected)
{
    char alive[2 * NODES + 1] = "", leads[16] = "nowhere";
    size_t lost = 0, first = NODES;
    for (size_t i = NODES; i-- > 0;) {
        if ((uintptr_t)list == address[i])
            first = i;
    }
    for (size_t i = 0; i < NODES; i++) {
        bool dead_end = first == NODES || node[first] == NULL;
        if (node[i] != NULL)
            snprintf(alive + strlen(alive), 3, "%c ", (char)('A' + i));
        lost += node[i] != NULL && (dead_end || i < first);
    }
    if (first < NODES)
        snprintf(leads, sizeof leads, "%c%s", (char)('A' + first),
                 node[first] == NULL ? ", dead" : "");
    char line[64];
    snprintf(line, sizeof line, "alive: %slist leads to: %s lost: %zu", alive,
             leads, lost);
    printf("%-6s %s\n", way, line);
    for (size_t i = 0; i < NODES; i++)
        free(node[i]);
    return strcmp(line, expected) == 0;
}

int main(void)
{
    struct node *list = list_new();
    one(list);
    bool right = tell("one", list, "alive: B C list leads to: A, dead lost: 2");

    list = list_new();
    give_back(list);
    list = NULL;
    right &= tell("two", list, "alive: B C list leads to: nowhere lost: 2");

    list = list_new();
    three(&list);
    right &= tell("three", list, "alive: B C list leads to: B lost: 0");
    return right ? EXIT_SUCCESS : EXIT_FAILURE;
}
