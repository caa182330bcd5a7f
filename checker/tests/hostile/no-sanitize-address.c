// exercise: 01.1 02.2
// expect: GAT-01 not-allowed-here EDIT no_sanitize_address
// why: The older name of the attribute, which gcc knows as well.
__attribute__((__no_sanitize_address__, no_sanitize_address))
static int unseen(int *array)
{
    return array[1];
}

static void cheat(void)
{
    int one[1] = {0};

    unseen(one);
}
