// class: aborted
// expect: RUN-05 *
// args: 9
// why: the assertion is right to complain: the argument was never checked.
#include <assert.h>
#include <stdio.h>
#include <stdlib.h>

static int lane(int number)
{
    assert(number >= 1 && number <= 8);
    return number * 10;
}

int main(int argc, char **argv)
{
    printf("%d\n", lane(argc > 1 ? atoi(argv[1]) : 1));
    return 0;
}
