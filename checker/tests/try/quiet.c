/* Nothing to find. */
#include <stdio.h>

int main(void)
{
    puts("high water at ten");
    return 0;
}
