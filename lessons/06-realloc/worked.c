/*
 * The delays of a tram line, in minutes, as they come in from the road. Nobody
 * knows in the morning how many there will be: ten, or ten thousand.
 *
 *     cc -std=c17 -Wall -Wextra -g worked.c -o worked && ./worked
 */
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>

struct delays {
    int *minutes;           /* room for capacity of them; NULL: no room yet */
    size_t count;
    size_t capacity;
};

/*
 * Adds one delay behind the others. Returns 0. -1: memory ran out; the delays
 * are as they were, and a later call may succeed.
 */
static int delays_add(struct delays *delays, int minutes)
{
    if (delays->count == delays->capacity) {
        /* SIZE: twice as many, and the bytes of that must be countable */
        size_t capacity = delays->capacity == 0 ? 8 : 2 * delays->capacity;
        if (capacity > SIZE_MAX / sizeof *delays->minutes)
            return -1;

        /* ALLOCATE: the answer gets a variable of its own */
        int *grown = realloc(delays->minutes, capacity * sizeof *grown);

        /* CHECK: after a no, nothing has happened, and nothing may change */
        if (grown == NULL)
            return -1;

        /* HAND OVER: the pointer and the capacity, together */
        delays->minutes = grown;
        delays->capacity = capacity;
    }

    /* FILL */
    delays->minutes[delays->count] = minutes;
    delays->count++;
    return 0;
}

static void delays_release(struct delays *delays)
{
    /* RELEASE: one block, however often it has grown */
    free(delays->minutes);
    *delays = (struct delays){0};
}

int main(void)
{
    struct delays delays = {0};
    size_t blocks = 0;
    size_t capacity = 0;

    for (int i = 0; i < 10000; i++) {
        if (delays_add(&delays, i % 17) != 0) {
            fprintf(stderr, "no memory after %zu delays\n", delays.count);
            break;
        }
        if (delays.capacity != capacity) {
            capacity = delays.capacity;
            blocks++;
        }
    }

    /* an index outlives each move; a pointer into the block would not */
    size_t worst = 0;
    for (size_t i = 1; i < delays.count; i++) {
        if (delays.minutes[i] > delays.minutes[worst])
            worst = i;
    }
    printf("%zu delays in a block for %zu, after %zu requests\n",
           delays.count, delays.capacity, blocks);
    if (delays.count > 0)
        printf("the worst: number %zu, %d minutes\n", worst,
               delays.minutes[worst]);

    delays_release(&delays);
    return EXIT_SUCCESS;
}
