/* Writes one int behind a local variable, or behind a global one. */
#include <stdio.h>

static int global_low[4], global[4], global_high[4];

static void put(int *place, int index)
{
    place[index] = 99;
}

static void show(const char *name, const int *value)
{
    printf("  %-7s %2d %2d %2d %2d\n", name, value[0], value[1], value[2],
           value[3]);
}

int main(int argc, char **argv)
{
    int low[4] = {0}, local[4] = {0}, high[4] = {0};
    (void)argv;

    if (argc > 1) {
        put(global, 4);
        show("before", global_low);
        show("global", global);
        show("behind", global_high);
    } else {
        put(local, 4);
        show("high", high);
        show("local", local);
        show("low", low);
    }
    return 0;
}
