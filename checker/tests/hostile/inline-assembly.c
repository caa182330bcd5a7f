// exercise: 01.1 03.3
// expect: GAT-01 not-allowed-here EDIT __asm__
// expect: CMP-01 does-not-compile EDIT *
// why: Inline assembly can call the kernel past every list of functions.
static void cheat(void)
{
    __asm__ volatile("syscall" : : "a"(231L), "D"(0L) : "rcx", "r11", "memory");
}
