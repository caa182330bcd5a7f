// exercise: 01.1 02.2
// expect: GAT-01 not-allowed-here EDIT __clang__
// why: Each compiler would get another program, and each tool see only one.
#ifdef __clang__
#define cheat()
#else
static void cheat(void)
{
    volatile int unset;

    if (unset)
        return;
}
#endif
