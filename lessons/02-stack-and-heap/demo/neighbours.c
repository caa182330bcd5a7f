/* Two arrays, and a pointer just past the end of one of them. */
#include <stdio.h>

static int is_same(const int *a, const int *b)
{
    return a == b;
}

int main(void)
{
    int left[4] = {0}, right[4] = {0};
    int *end_of_left = left + 4, *end_of_right = right + 4;

    /* the addresses as the machine sees them, and as the compiler does */
    int touch = is_same(end_of_left, right) || is_same(end_of_right, left);
    int equal = end_of_left == right || end_of_right == left;
    printf("%d %d\n", touch, equal);
    return 0;
}
