// clean: a block grows, shrinks and starts from NULL, always through a second pointer.
#include <stdio.h>
#include <stdlib.h>

static int resize(int **at, size_t count)
{
    int *other = realloc(*at, count * sizeof **at);
    if (!other)
        return -1;
    *at = other;
    return 0;
}

int main(void)
{
    int *value = NULL, result = 1;
    if (resize(&value, 4) == 0 && resize(&value, 5000) == 0 && resize(&value, 2) == 0) {
        value[1] = 3;
        printf("%d\n", value[1]);
        result = 0;
    }
    free(value);
    return result;
}
