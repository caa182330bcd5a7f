/* read by: asan memcheck */
#include <stdint.h>

int main(void)
{
    int *number = (int *)(uintptr_t)0x123456789000;
    return *number;
}
