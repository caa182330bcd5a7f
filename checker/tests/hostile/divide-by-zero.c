// exercise: 01.1 03.3
// base: reference
// expect: MEM-18 undefined-arithmetic EDIT cheat
// why: A division by zero is a signal of another kind.
static void cheat(void)
{
    volatile int zero = 0;

    zero = 1 / zero;
}
