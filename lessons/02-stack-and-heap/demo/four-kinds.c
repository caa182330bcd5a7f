/*
 * One correct example of each storage duration: the counters of a ferry. Two
 * boats load at the same time, each in a thread of its own.
 */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <threads.h>

/* static: one for the program, set before main, there until the end */
static const char *const harbour = "Lindby";

/* thread: one for each thread, there until the thread ends */
static thread_local int loaded;

/* allocated: the block lives until free; the caller is its owner */
static int *weights_of(const int *weights, size_t count)
{
    int *copy = malloc(count * sizeof *copy);

    if (copy != NULL)
        memcpy(copy, weights, count * sizeof *copy);
    return copy;
}

static int load(const int *weights, size_t count)
{
    int sum = 0;                  /* automatic: needed until the brace */

    for (size_t i = 0; i < count; i++) {
        sum += weights[i];
        loaded++;
    }
    return sum;                   /* the value is copied out */
}

static int second_boat(void *unused)
{
    const int weights[] = {900, 1100};

    (void)unused;
    load(weights, 2);
    return loaded;
}

int main(void)
{
    const int cars[] = {1200, 950, 2100};   /* automatic: small, size known */
    int theirs = 0;
    thrd_t boat;

    int *list = weights_of(cars, 3);
    if (list == NULL)
        return EXIT_FAILURE;
    if (thrd_create(&boat, second_boat, NULL) != thrd_success) {
        free(list);
        return EXIT_FAILURE;
    }
    int sum = load(list, 3);
    thrd_join(boat, &theirs);

    printf("%s: %d kg in %d cars, and %d cars on the second boat\n", harbour,
           sum, loaded, theirs);
    free(list);
    return EXIT_SUCCESS;
}
