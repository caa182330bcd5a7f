/* read by: memcheck */
#include <stdlib.h>

static int is_set(const int *flag)
{
    if (flag[1])
        return 1;
    return 0;
}

int main(void)
{
    int *flag = malloc(2 * sizeof *flag);
    int result = is_set(flag);
    free(flag);
    return result;
}
