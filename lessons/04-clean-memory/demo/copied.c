/*
 * Copies a value that nobody has set, adds to it, and decides by it in the
 * end. Run by F52-reported-at-the-decision.sh.
 */
#include <stdio.h>
#include <stdlib.h>

struct shelf {
    int bottles;
    int broken;
};

int main(void)
{
    struct shelf *shelf = malloc(sizeof *shelf);
    if (shelf == NULL)
        return 1;
    shelf->bottles = 40;

    struct shelf copy = *shelf;
    int whole = copy.bottles - copy.broken;
    if (whole > 0)
        puts("there is something to sell");
    free(shelf);
    return 0;
}
