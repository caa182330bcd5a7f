/* Decides something by a value that nobody has set. */
#include <stdio.h>
#include <stdlib.h>

struct door {
    int number;
    int locked;
};

int main(void)
{
    struct door *door = malloc(sizeof *door);
    if (door == NULL)
        return 1;

    door->number = 4;
    if (door->locked)
        puts("door 4 is locked");
    else
        puts("door 4 is open");
    free(door);
    return 0;
}
