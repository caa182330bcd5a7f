// class: uninitialised-value
// expect: MEM-03 price
// args: bus
// why: an unknown vehicle sets no factor at all.
#include <stdio.h>
#include <string.h>

static void factor_of(const char *vehicle, int *factor)
{
    if (strcmp(vehicle, "car") == 0)
        *factor = 3;
    else if (strcmp(vehicle, "truck") == 0)
        *factor = 9;
}

static int price(const char *vehicle)
{
    int factor;
    factor_of(vehicle, &factor);
    if (factor > 5)
        return 2;
    return 1;
}

int main(int argc, char **argv)
{
    printf("%d\n", price(argc > 1 ? argv[1] : "car") > 0);
    return 0;
}
