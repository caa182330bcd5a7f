// exercise: 01.1 03.3
// expect: GAT-01 not-allowed-here EDIT _exit
// why: An assembler label calls _exit under another name.
void leave(int status) __asm__("_exit");

static void cheat(void)
{
    leave(0);
}
