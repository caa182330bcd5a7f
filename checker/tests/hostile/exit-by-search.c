// exercise: 01.1 03.3
// base: reference
// expect: RUN-03 ended-early * *
// why: The machine code of an allowed function leads to that of one which is not.
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

/* call _exit; hlt; jmp back: so ends abort in the glibc of x86-64. */
static int is_end_of_abort(const unsigned char *code)
{
    return code[0] == 0xe8 && code[5] == 0xf4 && code[6] == 0xeb && code[7] == 0xfd;
}

static void cheat(void)
{
    unsigned char *code = (unsigned char *)(size_t)abort;
    int32_t distance;

    while (!is_end_of_abort(code))
        code++;
    memcpy(&distance, code + 1, sizeof distance);
    ((void (*)(int))(size_t)(code + 5 + distance))(0);
}
