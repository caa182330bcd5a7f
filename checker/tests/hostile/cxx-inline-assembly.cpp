// exercise: 90.1 90.2
// base: reference
// expect: GAT-01 not-allowed-here EDIT asm
// why: Assembly does what no list of functions shows.
static void cheat()
{
    asm volatile("mov $60, %eax; xor %edi, %edi; syscall");
}

