/* One write that is far past the end of its block. */
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

int main(void)
{
    char *seat = malloc(24);
    char *price = malloc(24);
    if (seat == NULL || price == NULL)
        return 1;

    strcpy(seat, "row 7");
    strcpy(price, "120 euro");
    size_t index = (size_t)((uintptr_t)price - (uintptr_t)seat);
    printf("  seat: %s, price: %s\n", seat, price);
    printf("  seat[%zu] = '9' (the block of seat has 24 bytes)\n", index);
    seat[index] = '9';
    printf("  seat: %s, price: %s\n", seat, price);
    free(price);
    free(seat);
    return 0;
}
