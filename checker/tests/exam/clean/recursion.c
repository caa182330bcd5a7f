// clean: a thousand frames deep, and back.
#include <stdio.h>

static int depth(int n)
{
    char pad[64] = {(char)n};
    return n == 0 ? pad[1] : 1 + depth(n - 1);
}

int main(void)
{
    printf("%d\n", depth(1000));
    return 0;
}
