// class: undefined-arithmetic
// expect: MEM-18 bit
// why: bit 40 of an int.
#include <stdio.h>

static long bit(int number)
{
    return 1 << number;
}

int main(void)
{
    printf("%d\n", bit(40) != 3);
    return 0;
}
