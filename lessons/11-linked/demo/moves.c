/*
 * Keeps the address of the third element of a container. Then the container
 * grows, and then its first element goes. Run by who-moves.sh.
 */
#include <stdbool.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

struct guest {
    int id;
    struct guest *next;
};

/* What lies at an address that was noted as a number. */
static const char *found(uintptr_t noted, const struct guest *third)
{
    if (noted != (uintptr_t)third)
        return "it has moved";
    return third->id == 3 ? "it is there" : "another is there";
}

static bool tell(const char *way, const char *grown, const char *removed,
                 const char *expected)
{
    char line[64];
    snprintf(line, sizeof line, "%s, %s", grown, removed);
    printf("%-18s after growing: %-13s after a removal: %s\n", way, grown,
           removed);
    return strcmp(line, expected) == 0;
}

/* Elements side by side in one block. */
static bool in_an_array(void)
{
    struct guest *guest = calloc(4, sizeof *guest);
    void *neighbour = malloc(64);       /* so that the block cannot grow here */
    if (guest == NULL || neighbour == NULL)
        return false;
    for (int i = 0; i < 4; i++)
        guest[i].id = i + 1;
    uintptr_t noted = (uintptr_t)&guest[2];
    struct guest *larger = realloc(guest, 4000 * sizeof *guest);
    if (larger == NULL)
        return false;
    const char *grown = found(noted, &larger[2]);

    noted = (uintptr_t)&larger[2];
    memmove(larger, larger + 1, 3 * sizeof *larger);
    const char *removed = found(noted, &larger[2]);
    free(larger);
    free(neighbour);
    return tell("array of elements", grown, removed,
                "it has moved, another is there");
}

/* Blocks of their own, and their addresses side by side. */
static bool in_an_array_of_addresses(void)
{
    struct guest **guest = calloc(4, sizeof *guest);
    if (guest == NULL)
        return false;
    for (int i = 0; i < 4; i++) {
        guest[i] = calloc(1, sizeof **guest);
        if (guest[i] == NULL)
            return false;
        guest[i]->id = i + 1;
    }
    uintptr_t noted = (uintptr_t)guest[2];
    struct guest **larger = realloc(guest, 4000 * sizeof *guest);
    if (larger == NULL)
        return false;
    const char *grown = found(noted, larger[2]);

    free(larger[0]);
    memmove(larger, larger + 1, 3 * sizeof *larger);
    const char *removed = found(noted, larger[1]);
    for (int i = 0; i < 3; i++)
        free(larger[i]);
    free(larger);
    return tell("array of addresses", grown, removed,
                "it is there, it is there");
}

/* Blocks of their own that know each other. */
static bool in_a_list(void)
{
    struct guest *list = NULL, **end = &list;
    uintptr_t noted = 0;
    for (int i = 0; i < 4000; i++) {
        *end = calloc(1, sizeof **end);
        if (*end == NULL)
            return false;
        (*end)->id = i + 1;
        if (i == 2)
            noted = (uintptr_t)*end;
        end = &(*end)->next;
    }
    const char *grown = found(noted, list->next->next);

    struct guest *first = list;
    list = first->next;
    free(first);
    const char *removed = found(noted, list->next);
    while (list != NULL) {
        struct guest *next = list->next;
        free(list);
        list = next;
    }
    return tell("list", grown, removed, "it is there, it is there");
}

int main(void)
{
    bool right = in_an_array();
    right = in_an_array_of_addresses() && right;
    right = in_a_list() && right;
    return right ? EXIT_SUCCESS : EXIT_FAILURE;
}
