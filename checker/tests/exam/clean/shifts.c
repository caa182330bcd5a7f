// clean: shifts within the width, on unsigned types.
#include <stdint.h>
#include <stdio.h>

int main(void)
{
    uint64_t mask = 0;
    for (int bit = 0; bit < 64; bit += 9)
        mask |= (uint64_t)1 << bit;
    printf("%d\n", (int)(mask >> 63));
    return 0;
}
