// exercise: 01.1 02.2
// expect: GAT-01 not-allowed-here EDIT optimize
// why: The same for one function.
#ifndef __clang__
__attribute__((optimize("O2")))
#endif
static void cheat(void)
{
}
