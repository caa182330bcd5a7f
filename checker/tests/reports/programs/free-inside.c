/* read by: asan memcheck */
#include <stdlib.h>

static void release(char *bytes)
{
    free(bytes + 4);
}

int main(void)
{
    char *volatile bytes = malloc(16);
    release(bytes);
    free(bytes);
}
