// exercise: 01.1 03.3
// expect: CMP-02 compiler-warning EDIT *
// why: Thousands of warnings must not fill the report or the disk.
static int counted(void)
{
#define L0 { int unused; }
#define L1 L0 L0 L0 L0 L0 L0 L0 L0 L0 L0
#define L2 L1 L1 L1 L1 L1 L1 L1 L1 L1 L1
#define L3 L2 L2 L2 L2 L2 L2 L2 L2 L2 L2
    L3 L3 L3
    return 0;
}

static void cheat(void)
{
    counted();
}
