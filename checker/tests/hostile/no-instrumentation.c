// exercise: 01.1 02.2
// expect: GAT-01 not-allowed-here EDIT disable_sanitizer_instrumentation
// why: Clang's strongest word against every sanitizer.
__attribute__((disable_sanitizer_instrumentation))
static int unseen(int *array)
{
    return array[1];
}

static void cheat(void)
{
    int one[1] = {0};

    unseen(one);
}
