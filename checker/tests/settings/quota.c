/* A request that a small machine refuses, and nobody asks whether it did. */
#include <stdlib.h>

static char *make_room(size_t megabytes)
{
    char *room = malloc(megabytes << 20);
    room[0] = 1;
    return room;
}

int main(void)
{
    free(make_room(80));
    return 0;
}
