/*
 * A pointer to an element, an array that grows, and a store through the old
 * pointer. With SHOW the array is printed. Run by L74-an-old-pointer.sh.
 */
#include <stdio.h>
#include <stdlib.h>

int main(void)
{
    int *score = malloc(4 * sizeof *score);
    if (score == NULL)
        return EXIT_FAILURE;
    int *best = &score[0];
    *best = 10;

    int *more = realloc(score, 2000 * sizeof *more);
    if (more == NULL) {
        free(score);
        return EXIT_FAILURE;
    }
    *best = 11;
#ifdef SHOW
    printf("the best score is %d\n", more[0]);
#endif
    free(more);
    return EXIT_SUCCESS;
}
