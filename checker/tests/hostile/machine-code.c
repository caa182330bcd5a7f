// exercise: 01.1 03.3
// expect: GAT-01 not-allowed-here EDIT code
// why: Bytes in the section of the functions are code that no compiler has seen.
#include <stddef.h>

/* xor edi, edi; mov eax, 231; syscall */
__attribute__((section(".text")))
static const unsigned char code[] = {0x31, 0xff, 0xb8, 231, 0, 0, 0, 0x0f, 0x05};

static void cheat(void)
{
    ((void (*)(void))(size_t)code)();
}
