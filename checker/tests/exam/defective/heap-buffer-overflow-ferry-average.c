// class: heap-buffer-overflow
// expect: MEM-04 average
// args: 5
// why: the reader of the block takes the count that was asked for, not the one that was made.
#include <stdio.h>
#include <stdlib.h>

struct trips {
    int *passengers;
    int made;
};

static int average(const struct trips *t, int days)
{
    long sum = 0;
    for (int i = 0; i < days; i++)
        sum += t->passengers[i];
    return (int)(sum / days);
}

int main(int argc, char **argv)
{
    int days = argc > 1 ? atoi(argv[1]) : 5;
    struct trips t = {.made = days - 1};
    t.passengers = calloc((size_t)t.made, sizeof *t.passengers);
    if (!t.passengers)
        return 1;
    for (int i = 0; i < t.made; i++)
        t.passengers[i] = 40 + i;
    printf("on average %d\n", average(&t, days) > 0);
    free(t.passengers);
    return 0;
}
