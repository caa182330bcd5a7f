/* A second pointer into a block that is then made larger. */
#include <stdio.h>
#include <stdlib.h>

int main(void)
{
    int *score = malloc(4 * sizeof *score);
    if (score == NULL)
        return 2;
    int *first = &score[0];
    score[0] = 9;

    int *larger = realloc(score, 400 * sizeof *score);
    if (larger == NULL) {
        free(score);
        return 2;
    }
    larger[0] = 10;
    /* nobody called free on the old block, and yet it is over */
    printf("the block says %d, the old pointer says %d\n", larger[0], *first);
    free(larger);
    return 0;
}
