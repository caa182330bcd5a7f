// class: wild-pointer
// expect: MEM-02 colour
// args: 900000000
// why: an index from outside is far beyond everything that is there.
#include <stdio.h>
#include <stdlib.h>

static int colour(const int *palette, long index)
{
    return palette[index];
}

int main(int argc, char **argv)
{
    static const int palette[16];
    long index = argc > 1 ? atol(argv[1]) : 3;
    printf("%d\n", colour(palette, index * 1000));
    return 0;
}
