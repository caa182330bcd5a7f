/* One day in the waiting room of a town hall. */
#include "queue.h"

#include <stdio.h>
#include <stdlib.h>

static const char *const morning[] = {
    "Lena Brandt", "Osman Yildiz", "Ruth Okafor", "Jan Kowalski", "Mia Sato",
};

static void join(struct queue *room, const char *name)
{
    if (!queue_join(room, name))
        fprintf(stderr, "no memory for %s\n", name);
}

int main(void)
{
    struct queue room = {0};

    for (size_t i = 0; i < sizeof morning / sizeof *morning; i++)
        join(&room, morning[i]);
    printf("%zu wait\n", queue_length(&room));

    for (int i = 0; i < 2; i++) {
        char *name = queue_call(&room);
        if (name != NULL)
            printf("next, please: %s\n", name);
        free(name);
    }

    printf("noon; %zu come back tomorrow\n", queue_length(&room));
    queue_clear(&room);
    join(&room, "Paul Laurent");
    if (room.first != NULL)
        printf("afternoon: number %u, %s\n", room.first->number, room.first->name);
    queue_clear(&room);
    return EXIT_SUCCESS;
}
