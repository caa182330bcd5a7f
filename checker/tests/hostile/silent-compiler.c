// exercise: 01.1 02.2
// expect: GAT-01 not-allowed-here EDIT pragma
// why: A warning that is turned off is still deserved.
#pragma GCC diagnostic ignored "-Wall"
#pragma GCC diagnostic ignored "-Wunused-variable"

static void cheat(void)
{
    int unused;
}
