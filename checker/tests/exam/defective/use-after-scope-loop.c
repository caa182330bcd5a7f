// class: use-after-scope
// expect: MEM-13 largest
// why: the best candidate is remembered by address, and dies with its turn of the loop.
#include <stdio.h>

static int largest(const int *value, int count)
{
    const int *best = NULL;
    for (int i = 0; i < count; i++) {
        int square = value[i] * value[i];
        if (!best || i == 1)
            best = &square;
    }
    return best ? *best : 0;
}

int main(void)
{
    const int value[] = {3, -8, 5};
    printf("%d\n", largest(value, 3) > 0);
    return 0;
}
