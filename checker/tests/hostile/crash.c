// exercise: 01.1 03.3
// base: reference
// expect: MEM-01 null-dereference EDIT cheat
// why: A crash is a finding, and the checker stays up.
static void cheat(void)
{
    *(volatile int *)0 = 1;
}
