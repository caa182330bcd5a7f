#include <stdio.h>

static int depth_of(const int *gauge)
{
    return *gauge;
}

int main(void)
{
    printf("%d\n", depth_of(NULL));
    return 0;
}
