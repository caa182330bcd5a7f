/* read by: ubsan */
#include <stdlib.h>

static void fill(int *number, int count)
{
    int i = 2147483647;
    i += count;
    number[count] = i;
}

int main(void)
{
    int *number = malloc(3 * sizeof *number);
    fill(number, 3);
    free(number);
}
