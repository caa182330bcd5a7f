// exercise: 01.1 02.2
// expect: CMP-01 does-not-compile EDIT *
// why: Attributes of C23 stand in brackets.
[[gnu::no_sanitize_address]] static int unseen(int *array)
{
    return array[1];
}

static void cheat(void)
{
    int one[1] = {0};

    unseen(one);
}
