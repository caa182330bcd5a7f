// class: stack-exhausted
// expect: MEM-14 histogram
// args: 8000000
// why: the size of a local array comes from the user.
#include <stdio.h>
#include <stdlib.h>

static int histogram(int colours)
{
    int count[colours];
    for (int i = 0; i < colours; i++)
        count[i] = 0;
    return count[colours / 2];
}

int main(int argc, char **argv)
{
    int colours = argc > 1 ? atoi(argv[1]) : 256;
    printf("%d\n", colours > 0 ? histogram(colours) : 0);
    return 0;
}
