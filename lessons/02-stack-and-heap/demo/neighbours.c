/* Two arrays that touch: one number, and two answers to "are they equal?". */
#include <stdint.h>
#include <stdio.h>

int main(void)
{
    int left[4] = {0}, right[4] = {0};
    int *end_of_left = left + 4, *end_of_right = right + 4;
    /* volatile: the numbers are really stored, and read back */
    volatile uintptr_t number[] = {
        (uintptr_t)left, (uintptr_t)end_of_left,
        (uintptr_t)right, (uintptr_t)end_of_right,
    };
    int touch = number[1] == number[2] || number[3] == number[0];
    int equal = end_of_left == right || end_of_right == left;

    printf("same number: %s, equal by ==: %s\n", touch ? "yes" : "no",
           equal ? "yes" : "no");
    return 0;
}
