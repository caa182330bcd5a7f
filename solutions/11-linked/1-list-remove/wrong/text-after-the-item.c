// expect: MEM-05 use-after-free todo.c todo_remove
// expect: CMP-02 compiler-warning todo.c todo_remove
// why: the item is freed first, as it was, and the text behind it
#include "todo.h"

#include <stdlib.h>
#include <string.h>

/* A copy in a block of its own. NULL: memory ran out. */
static char *text_copy(const char *text)
{
    size_t bytes = strlen(text) + 1;
    char *copy = malloc(bytes);
    if (copy != NULL)
        memcpy(copy, text, bytes);
    return copy;
}

static struct item *item_new(int id, const char *text)
{
    struct item *item = malloc(sizeof *item);
    if (item == NULL)
        return NULL;
    item->text = text_copy(text);
    if (item->text == NULL) {
        free(item);
        return NULL;
    }
    item->id = id;
    item->next = NULL;
    return item;
}

int todo_add(struct item **list, const char *text)
{
    struct item *last = *list;
    while (last != NULL && last->next != NULL)
        last = last->next;

    struct item *item = item_new(last == NULL ? 1 : last->id + 1, text);
    if (item == NULL)
        return 0;
    if (last == NULL)
        *list = item;
    else
        last->next = item;
    return item->id;
}

bool todo_remove(struct item **list, int id)
{
    struct item *before = NULL;
    struct item *item = *list;
    while (item != NULL && item->id != id) {
        before = item;
        item = item->next;
    }
    if (item == NULL)
        return false;

    if (before == NULL)
        *list = item->next;
    else
        before->next = item->next;
    free(item);
    free(item->text);
    return true;
}

bool todo_reword(struct item *list, int id, const char *text)
{
    while (list != NULL && list->id != id)
        list = list->next;
    if (list == NULL)
        return false;

    char *copy = text_copy(text);
    if (copy == NULL)
        return false;
    free(list->text);
    list->text = copy;
    return true;
}

size_t todo_count(const struct item *list)
{
    size_t count = 0;
    for (; list != NULL; list = list->next)
        count++;
    return count;
}

const char *todo_text(const struct item *list, int id)
{
    while (list != NULL && list->id != id)
        list = list->next;
    return list == NULL ? NULL : list->text;
}

void todo_clear(struct item **list)
{
    while (*list != NULL) {
        struct item *next = (*list)->next;
        free((*list)->text);
        free(*list);
        *list = next;
    }
}
