#include <stdio.h>
#include <stdlib.h>

int main(void)
{
    int *tides = calloc(4, sizeof *tides);
    tides[0] = 12;
    printf("%d\n", tides[0]);
    free(tides);
    return EXIT_SUCCESS;
}
