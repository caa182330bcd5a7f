// class: time-limit
// expect: RUN-01 *
// why: the middle is never moved past, so two neighbours are searched for ever.
#include <stdio.h>

static int find(const int *sorted, int count, int wanted)
{
    int low = 0, high = count;
    while (low < high) {
        int middle = (low + high) / 2;
        if (sorted[middle] < wanted)
            low = middle;
        else
            high = middle;
    }
    return low;
}

int main(void)
{
    const int sorted[] = {1, 4, 9, 16};
    printf("%d\n", find(sorted, 4, 10));
    return 0;
}
