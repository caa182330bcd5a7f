/* read by: asan memcheck */
#include <stdlib.h>

static void fill(char *bytes, size_t count)
{
    for (size_t i = 0; i <= count; i++)
        bytes[i] = 'x';
}

int main(void)
{
    char *bytes = malloc(16);
    fill(bytes, 16);
    free(bytes);
}
