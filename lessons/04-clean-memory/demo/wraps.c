/* Multiplies two sizes whose product wraps. Run by F31-who-sees-a-wrap.sh. */
#include <stdint.h>
#include <stdio.h>

int main(void)
{
    volatile size_t count = SIZE_MAX / 16 + 2;
    size_t bytes = count * 16;
    printf("%zu bytes\n", bytes);
    return 0;
}
