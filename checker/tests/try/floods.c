#include <stdio.h>

int main(void)
{
    for (;;)
        puts("water, water, everywhere, and all the boards did shrink");
}
