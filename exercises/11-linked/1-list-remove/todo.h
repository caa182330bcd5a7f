/*
 * A to-do list that grows while the user types.
 *
 *     struct item *list = NULL;
 *     int id = todo_add(&list, "water the beans");
 *     todo_remove(&list, id);
 *     todo_clear(&list);
 *
 * The list is known by a pointer to its first item; NULL is an empty list. Each
 * item points to the next, and the last one to NULL. Each item is a block of
 * its own, and so is each text. The list owns them all.
 */
#ifndef TODO_H
#define TODO_H

#include <stdbool.h>
#include <stddef.h>

struct item {
    int id;
    char *text;                 /* a copy of its own; the item owns it */
    struct item *next;          /* NULL: the last one */
};

/*
 * Puts an item with a copy of the text at the end of the list and returns its
 * id: 1 in an empty list, else one more than the id of the last item.
 * 0: memory ran out; the list is as it was before.
 */
int todo_add(struct item **list, const char *text);

/*
 * Takes the item out of the list and gives back all that belongs to it. *list
 * points to what is the first item afterwards, NULL if none is left; the other
 * items stay where they are, in their order. Asks for no memory.
 * False: no item has this id, and nothing happens.
 */
bool todo_remove(struct item **list, int id);

/*
 * Gives an item another text; the new one is copied, the old one given back.
 * False: no item has this id, or memory ran out; the list is as before.
 */
bool todo_reword(struct item *list, int id, const char *text);

/* How many items there are. */
size_t todo_count(const struct item *list);

/*
 * Lends the text of an item, until it is reworded or removed.
 * NULL: no item has this id.
 */
const char *todo_text(const struct item *list, int id);

/* Gives back all items; *list is NULL afterwards. */
void todo_clear(struct item **list);

#endif
