// class: stack-buffer-overflow
// expect: MEM-10 mean
// why: the caller passes the number of bytes where the function wants elements.
#include <stdio.h>

static double mean(const double *value, size_t count)
{
    double sum = 0;
    for (size_t i = 0; i < count; i++)
        sum += value[i];
    return sum / (double)count;
}

int main(void)
{
    double depth[5] = {1, 2, 3, 4, 5};
    printf("%d\n", mean(depth, sizeof depth) >= 0);
    return 0;
}
