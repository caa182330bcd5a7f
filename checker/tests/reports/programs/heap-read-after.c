/* read by: asan memcheck */
#include <stdlib.h>

static int sum(const int *number, int count)
{
    int total = 0;
    for (int i = 0; i < count; i++)
        total += number[i];
    return total;
}

int main(void)
{
    int *number = calloc(5, sizeof *number);
    int total = sum(number, 7);
    free(number);
    return total > 100;
}
