// exercise: 01.1 02.2
// expect: GAT-01 not-allowed-here EDIT no_sanitize
// why: The attribute keeps ASan out of a function, and Memcheck does not know local arrays.
__attribute__((no_sanitize("address", "undefined")))
static int unseen(int *array)
{
    return array[1];
}

static void cheat(void)
{
    int one[1] = {0};

    unseen(one);
}
