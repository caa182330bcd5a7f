/* The doctor's patient: decides by a value that nobody set. Memcheck must say so. */
#include <stdlib.h>

static int decide(const int *value)
{
    return *value > 7 ? 1 : 2;
}

int main(void)
{
    int *value = malloc(sizeof *value);
    if (!value)
        return 1;
    int decided = decide(value);
    free(value);
    return decided > 2;
}
