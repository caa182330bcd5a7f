// exercise: 01.1 03.3
// expect: promises
// why: A program that waits for input gets its end at once.
#include <stdio.h>

static void cheat(void)
{
    while (getc(stdin) != EOF)
        continue;
}
