// clean: a union shows the bytes of a number, which C allows.
#include <stdint.h>
#include <stdio.h>

int main(void)
{
    union {
        uint32_t number;
        unsigned char byte[4];
    } u = {.number = 0x01020304};
    int sum = 0;
    for (int i = 0; i < 4; i++)
        sum += u.byte[i];
    printf("%d\n", sum);
    return 0;
}
