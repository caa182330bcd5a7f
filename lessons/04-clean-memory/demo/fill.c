/* What memset makes of an array of int. Run by L58-memset-counts-bytes.sh. */
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { LANES = 5 };

static bool show(const char *line, const int *lane, int wanted)
{
    bool all = true;
    printf("%-34s", line);
    for (int i = 0; i < LANES; i++) {
        printf(" %d", lane[i]);
        all = all && lane[i] == wanted;
    }
    putchar('\n');
    return all;
}

int main(void)
{
    int *lane = malloc(LANES * sizeof *lane);
    if (lane == NULL)
        return EXIT_FAILURE;
    for (int i = 0; i < LANES; i++)
        lane[i] = 7;

    memset(lane, 0, LANES);
    bool elements = show("memset(lane, 0, LANES)", lane, 0);
    memset(lane, 0, LANES * sizeof *lane);
    bool zeros = show("memset(lane, 0, LANES * sizeof)", lane, 0);
    memset(lane, -1, LANES * sizeof *lane);
    bool minus_ones = show("memset(lane, -1, LANES * sizeof)", lane, -1);
    memset(lane, 1, LANES * sizeof *lane);
    bool ones = show("memset(lane, 1, LANES * sizeof)", lane, 1);
    for (int i = 0; i < LANES; i++)
        lane[i] = 1;
    bool loop = show("a loop over the elements", lane, 1);
    free(lane);
    return !elements && zeros && minus_ones && !ones && loop ? EXIT_SUCCESS
                                                             : EXIT_FAILURE;
}
