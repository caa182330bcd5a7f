// class: undefined-arithmetic
// expect: MEM-18 share
// args: 0
// why: nobody asked whether there are any heirs.
#include <stdio.h>
#include <stdlib.h>

static int share(int coins, int heirs)
{
    return coins / heirs;
}

int main(int argc, char **argv)
{
    printf("%d\n", share(12, argc > 1 ? atoi(argv[1]) : 3));
    return 0;
}
