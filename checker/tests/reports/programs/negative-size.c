/* read by: asan memcheck */
#include <stdlib.h>
#include <string.h>

static void clear(char *bytes, int count)
{
    memset(bytes, 0, (size_t)(count - 2));
}

int main(void)
{
    char *bytes = malloc(8);
    clear(bytes, 1);
    free(bytes);
}
