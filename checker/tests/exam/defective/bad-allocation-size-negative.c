// class: bad-allocation-size
// expect: MEM-19 samples_new
// args: -3
// why: a negative count becomes an enormous size_t.
#include <stdio.h>
#include <stdlib.h>

static double *samples_new(int count)
{
    return malloc((size_t)count * sizeof(double));
}

int main(int argc, char **argv)
{
    double *sample = samples_new(argc > 1 ? atoi(argv[1]) : 4);
    if (!sample)
        return 1;
    sample[0] = 1;
    printf("%.0f\n", sample[0]);
    free(sample);
    return 0;
}
