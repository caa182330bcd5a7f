// clean: a pointer that is NULL goes with a count of zero, and nobody touches it.
#include <stdio.h>
#include <stdlib.h>

static int sum(const int *value, size_t count)
{
    int all = 0;
    for (size_t i = 0; i < count; i++)
        all += value[i];
    return all;
}

int main(void)
{
    printf("%d\n", sum(NULL, 0));
    free(NULL);
    return 0;
}
