#include <stdio.h>

int main(void)
{
    long depth = 7;
    printf("%d\n", depth);
    return 0;
}
