// exercise: 01.1 02.2
// expect: GAT-01 not-allowed-here EDIT __CONCAT
// why: The library has a macro that joins two halves of a word.
#include <sys/cdefs.h>

__attribute__((__CONCAT(no_sani, tize)("address", "undefined")))
static int unseen(int *array)
{
    return array[1];
}

static void cheat(void)
{
    int one[1] = {0};

    unseen(one);
}
