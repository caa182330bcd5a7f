// exercise: 01.1 03.3
// expect: GAT-01 not-allowed-here EDIT section
// why: A stack whose bytes can be run makes every array code.
__attribute__((section(".note.GNU-stack,\"x\",@progbits//")))
static const char mark = 1;

static void cheat(void)
{
    if (mark != 1)
        return;
}
