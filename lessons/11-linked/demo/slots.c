/*
 * A thousand keys in a map whose slots hold lists: how many keys are compared
 * to find each of them once. Run by why-a-map-grows.sh.
 */
#include <stdio.h>
#include <stdlib.h>

enum { KEYS = 1000, MOST = 2048 };

static size_t hash(unsigned key)
{
    return key * 2654435761u >> 8;
}

/* The k-th key of a slot is found after k comparisons. */
static unsigned long compared(size_t slots)
{
    static unsigned long in_slot[MOST];
    for (size_t i = 0; i < slots; i++)
        in_slot[i] = 0;
    unsigned long sum = 0;
    for (unsigned key = 0; key < KEYS; key++)
        sum += ++in_slot[hash(key) % slots];
    return sum;
}

int main(void)
{
    unsigned long few = compared(8), many = compared(MOST);
    printf("   8 slots: %6lu comparisons\n", few);
    printf("%4d slots: %6lu comparisons\n", MOST, many);
    return few > 60 * KEYS && many < 2 * KEYS ? EXIT_SUCCESS : EXIT_FAILURE;
}
