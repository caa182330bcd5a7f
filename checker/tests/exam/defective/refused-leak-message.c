// class: refused-leak
// expect: MEM-07 main
// why: the error branch prints and returns, but what was made before stays.
#include <stdio.h>
#include <stdlib.h>

int main(void)
{
    int *samples = calloc(20, sizeof *samples);
    if (!samples)
        return 1;
    double *means = calloc(5, sizeof *means);
    if (!means) {
        fprintf(stderr, "no memory for the means\n");
        return 1;
    }
    means[0] = samples[0] / 2.0;
    printf("%.1f\n", means[0]);
    free(means);
    free(samples);
    return 0;
}
