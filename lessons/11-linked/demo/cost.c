/*
 * A thousand numbers, in a list and in an array that doubles: what they cost in
 * blocks and bytes, and in steps to one in the middle. Run by
 * L33-what-a-list-costs.sh.
 */
#include <malloc.h>
#include <stdio.h>
#include <stdlib.h>

enum { NUMBERS = 1000 };

struct node {
    struct node *next;
    int number;
};

static void tell(const char *way, int blocks, size_t bytes, int steps)
{
    printf("%-6s %4d blocks in use, %5zu bytes, %3d steps to number 500\n", way,
           blocks, bytes, steps);
}

/* The bytes that a list costs; 0 when memory ran out. */
static size_t as_a_list(void)
{
    size_t before = mallinfo2().uordblks;
    struct node *list = NULL, **end = &list;
    for (int i = 1; i <= NUMBERS; i++) {
        *end = malloc(sizeof **end);
        if (*end == NULL)
            return 0;
        **end = (struct node){NULL, i};
        end = &(*end)->next;
    }
    size_t bytes = mallinfo2().uordblks - before;
    int steps = 0;
    for (struct node *n = list; n->number != 500; n = n->next)
        steps++;
    tell("list", NUMBERS, bytes, steps + 1);
    while (list != NULL) {
        struct node *next = list->next;
        free(list);
        list = next;
    }
    return bytes;
}

static size_t as_an_array(void)
{
    size_t before = mallinfo2().uordblks;
    int *number = NULL;
    size_t room = 0;
    for (size_t i = 0; i < NUMBERS; i++) {
        if (i == room) {
            room = room == 0 ? 8 : 2 * room;
            int *larger = realloc(number, room * sizeof *number);
            if (larger == NULL)
                return 0;
            number = larger;
        }
        number[i] = (int)i + 1;
    }
    size_t bytes = mallinfo2().uordblks - before;
    tell("array", 1, bytes, number[499] == 500);
    free(number);
    return bytes;
}

int main(void)
{
    setvbuf(stdout, NULL, _IONBF, 0);   /* its buffer would be counted too */
    free(malloc(1));                    /* what malloc needs for itself, too */
    size_t array = as_an_array();
    size_t list = as_a_list();
    return array > 0 && list >= 7 * array ? EXIT_SUCCESS : EXIT_FAILURE;
}
