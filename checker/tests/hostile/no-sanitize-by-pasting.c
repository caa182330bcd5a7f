// exercise: 01.1 02.2
// expect: GAT-01 not-allowed-here EDIT ##
// why: Two halves of a word are no word, until the preprocessor joins them.
#define JOIN(a, b) a##b
#define UNSEEN __attribute__((JOIN(no_sani, tize)("address", "undefined")))

UNSEEN static int unseen(int *array)
{
    return array[1];
}

static void cheat(void)
{
    int one[1] = {0};

    unseen(one);
}
