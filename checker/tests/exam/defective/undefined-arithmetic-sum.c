// class: undefined-arithmetic
// expect: MEM-18 total
// why: two large ints are added as ints, whatever the result is stored in.
#include <stdio.h>

static long total(int first, int second)
{
    return first + second;
}

int main(void)
{
    printf("%d\n", total(2000000000, 2000000000) != 1);
    return 0;
}
