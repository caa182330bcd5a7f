/* The last word stays known until the end, and is never released. */
#include <stdio.h>
#include <stdlib.h>

static char *last;

int main(void)
{
    last = malloc(8);
    if (!last)
        return EXIT_FAILURE;
    snprintf(last, 8, "ebb");
    puts(last);
    return EXIT_SUCCESS;
}
