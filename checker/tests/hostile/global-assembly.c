// exercise: 01.1 03.3
// expect: GAT-01 not-allowed-here EDIT __asm__
// expect: CMP-01 does-not-compile EDIT *
// why: Assembly outside of functions can define anything.
__asm__(".globl hook\nhook:\n ret\n");
