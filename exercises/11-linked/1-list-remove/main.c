/* A Saturday: what is planned, what is done, and what changes. */
#include "todo.h"

#include <stdio.h>
#include <stdlib.h>

static void show(const char *title, const struct item *list)
{
    printf("%s, %zu left\n", title, todo_count(list));
    for (; list != NULL; list = list->next)
        printf("  %d %s\n", list->id, list->text);
}

static void add(struct item **list, const char *text)
{
    if (todo_add(list, text) == 0)
        fprintf(stderr, "no memory, left out: %s\n", text);
}

int main(void)
{
    struct item *list = NULL;
    add(&list, "water the beans");
    add(&list, "mend the bicycle");
    add(&list, "write to Grandma");
    add(&list, "bake bread");
    show("morning", list);

    todo_remove(&list, 3);
    if (!todo_reword(list, 2, "bring the bicycle to the shop"))
        fputs("the bicycle stays as it is\n", stderr);
    show("noon", list);

    todo_remove(&list, 1);
    add(&list, "play chess");
    show("evening", list);
    todo_clear(&list);
    return EXIT_SUCCESS;
}
