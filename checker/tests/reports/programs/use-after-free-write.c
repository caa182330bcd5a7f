/* read by: asan memcheck */
#include <stdlib.h>

int main(void)
{
    int *number = malloc(10 * sizeof *number);
    free(number);
    number[3] = 1;
}
