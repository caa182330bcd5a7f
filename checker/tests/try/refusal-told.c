/* Says so and ends with a status when memory runs out: nothing to find. */
#include <stdio.h>
#include <stdlib.h>

int main(void)
{
    int *tides = calloc(4, sizeof *tides);
    if (!tides) {
        fputs("no memory for the tides\n", stderr);
        return EXIT_FAILURE;
    }
    printf("%d\n", tides[3]);
    free(tides);
    return EXIT_SUCCESS;
}
