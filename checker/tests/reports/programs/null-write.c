/* read by: asan memcheck */
#include <stddef.h>

int main(void)
{
    int *volatile number = NULL;
    *number = 1;
}
