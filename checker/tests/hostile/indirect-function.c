// exercise: 01.1 03.3
// expect: GAT-01 not-allowed-here EDIT choose_width
// why: The resolver of an ifunc runs while the program is loaded.
static int wide(void)
{
    return 1;
}

static int (*resolve(void))(void)
{
    return wide;
}

int choose_width(void) __attribute__((ifunc("resolve")));
