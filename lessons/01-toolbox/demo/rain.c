/* Rain of the last days, in millimetres, added up day by day. */
#include <stdio.h>
#include <stdlib.h>

static int *running_sums(const int *day, int count)
{
    int *sum = malloc((size_t)count * sizeof *sum);
    if (sum == NULL)
        return NULL;

    sum[0] = day[0];
    for (int i = 1; i <= count; i++)
        sum[i] = sum[i - 1] + (i < count ? day[i] : 0);
    return sum;
}

int main(void)
{
    const int rain[] = {3, 0, 12, 7, 1};
    int *sum = running_sums(rain, 5);
    if (sum == NULL)
        return EXIT_FAILURE;

    printf("rain of five days: %d mm\n", sum[4]);
    free(sum);
    return EXIT_SUCCESS;
}
