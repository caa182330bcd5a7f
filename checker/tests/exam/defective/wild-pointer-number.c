// class: wild-pointer
// expect: MEM-02 first_of
// why: a number that was read from a file is taken for an address.
#include <stdint.h>
#include <stdio.h>

static int first_of(uintptr_t handle)
{
    return *(const int *)handle;
}

int main(void)
{
    printf("%d\n", first_of(0x123456780));
    return 0;
}
