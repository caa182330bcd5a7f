/*
 * A door with a bell that nobody has connected. Run by
 * F71-a-pointer-of-be.sh.
 */
#include <stdio.h>
#include <stdlib.h>

struct bell {
    int rings;
};

struct door {
    int number;
    struct bell *bell;
};

int main(void)
{
    struct door *door = malloc(sizeof *door);
    if (door == NULL)
        return 1;
    door->number = 4;
#ifdef SHOW
    fprintf(stderr, "the pointer: %p\n", (void *)door->bell);
#endif
    if (door->bell != NULL)
        door->bell->rings++;
    printf("door %d is ready\n", door->number);
    free(door);
    return 0;
}
