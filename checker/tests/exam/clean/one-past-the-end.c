// clean: a pointer one past the end is compared and never read.
#include <stdio.h>
#include <stdlib.h>

int main(void)
{
    int *value = calloc(5, sizeof *value);
    int sum = 0;
    if (!value)
        return 1;
    for (const int *at = value, *end = value + 5; at != end; at++)
        sum += *at;
    printf("%d\n", sum);
    free(value);
    return 0;
}
