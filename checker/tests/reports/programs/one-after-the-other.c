/* read by: ubsan */
#include <limits.h>
#include <stdlib.h>

static void *volatile sink;

static int sum(const int *number, int count)
{
    int total = INT_MAX;
    for (int i = 0; i < count; i++)
        total += number[i];
    return total;
}

static void lose(void)
{
    sink = malloc(40);
    sink = NULL;
}

int main(void)
{
    int number[3] = {1, 2, 3};
    lose();
    return sum(number, 2) == 3;
}
