// exercise: 01.1 02.2
// expect: GAT-01 not-allowed-here EDIT pure
// why: A macro with the name of a harmless attribute is another attribute.
#define pure no_sanitize("address", "undefined")

__attribute__((pure)) static int unseen(int *array)
{
    return array[1];
}

static void cheat(void)
{
    int one[1] = {0};

    unseen(one);
}
