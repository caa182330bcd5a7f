// clean: malloc(0) may give NULL or a block; both are fine, and free takes both.
#include <stdio.h>
#include <stdlib.h>

int main(int argc, char **argv)
{
    (void)argv;
    size_t count = (size_t)argc - 1;
    int *value = malloc(count * sizeof *value);
    if (!value && count > 0)
        return 1;
    printf("%zu\n", count);
    free(value);
    return 0;
}
