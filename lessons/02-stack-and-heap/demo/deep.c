/* Calls itself without end: sooner or later the stack is full. */
#include <stdio.h>

static long depth;

static long deeper(long calls)
{
    volatile char frame[512];

    frame[0] = (char)calls;
    depth = calls;
    return deeper(calls + 1) + frame[0];
}

int main(void)
{
    printf("%ld\n", deeper(1));
    return 0;
}
