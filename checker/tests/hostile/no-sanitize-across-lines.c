// exercise: 01.1 02.2
// expect: GAT-01 not-allowed-here EDIT no_sanitize
// why: A word that is broken over two lines is still the word.
__attribute__((no_sani\
tize("address", "undefined")))
static int unseen(int *array)
{
    return array[1];
}

static void cheat(void)
{
    int one[1] = {0};

    unseen(one);
}
