/* read by: asan memcheck */
#include <stdlib.h>

static short last(const short *number, int count)
{
    return number[count - 3];
}

int main(void)
{
    short *number = calloc(1, sizeof *number);
    int last_is = last(number, 1);
    free(number);
    return last_is > 100;
}
