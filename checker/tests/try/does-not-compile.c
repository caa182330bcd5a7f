#include <stdio.h>

int main(void)
{
    printf("%d\n", depth)
    return 0;
}
