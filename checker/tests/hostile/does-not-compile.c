// exercise: 01.1 03.3
// base: reference
// expect: CMP-01 does-not-compile EDIT *
// why: One slip of the pen must give one message, on the line where it is.
static void cheat(void)
{
    int width = ;
}
