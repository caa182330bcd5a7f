/*
 * Looks for element counts whose product wraps, and asks which of the usual
 * checks notice it. Run by L55-checks-that-miss.sh.
 */
#include <stdbool.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>

enum { SIZE = 24, TRIES = 100000 };

int main(void)
{
    int wrapped = 0, smaller = 0, divided = 0;
    uint64_t draw = 7;
    size_t example = 0;

    for (int i = 0; i < TRIES; i++) {
        draw = draw * 6364136223846793005u + 1442695040888963407u;
        size_t n = draw;
        size_t bytes = n * SIZE;
        if (bytes / SIZE == n)
            continue;
        wrapped++;
        smaller += bytes < n;
        divided += n > SIZE_MAX / SIZE;
        if (bytes >= n)
            example = n;
    }
    printf("%d products with %d that wrapped\n", wrapped, SIZE);
    printf("  n * %d < n           noticed %d\n", SIZE, smaller);
    printf("  n > SIZE_MAX / %d    noticed %d\n", SIZE, divided);
    printf("for example %zu * %d is counted as %zu\n", example, SIZE,
           example * SIZE);
    bool shown = divided == wrapped && smaller < wrapped && smaller > 0;
    return shown ? EXIT_SUCCESS : EXIT_FAILURE;
}
