// class: wild-pointer
// expect: MEM-02 use
// why: a tag in the high bits of the pointer is not taken off before use.
#include <stdint.h>
#include <stdio.h>

static int use(uintptr_t tagged)
{
    const int *p = (const int *)tagged;
    return *p;
}

int main(void)
{
    int value = 5;
    uintptr_t tagged = (uintptr_t)&value | (uintptr_t)1 << 56;
    printf("%d\n", use(tagged));
    return 0;
}
