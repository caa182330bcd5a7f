// class: heap-buffer-overflow
// expect: MEM-04 fill_hours
// why: hours are counted from 0 to 24 inclusive in a block for 24 of them.
#include <stdio.h>
#include <stdlib.h>

static void fill_hours(double *height, int hours)
{
    for (int hour = 0; hour <= hours; hour++)
        height[hour] = 2.5 + 0.1 * (hour % 12);
}

int main(void)
{
    int hours = 24;
    double *height = malloc((size_t)hours * sizeof *height);
    if (!height)
        return 1;
    fill_hours(height, hours);
    printf("%.1f at noon\n", height[12]);
    free(height);
    return 0;
}
