// exercise: 01.1 03.3
// expect: GAT-01 not-allowed-here EDIT __asm__
// why: Only clang can refuse assembly, so that it would be hidden from clang.
#ifdef __clang__
#define cheat()
#else
static void cheat(void)
{
    __asm__ volatile("syscall" : : "a"(231L), "D"(0L) : "rcx", "r11", "memory");
}
#endif
