/* read by: asan memcheck */
#include <stdlib.h>

int main(void)
{
    char *bytes = malloc(32);
    free(bytes);
    bytes = realloc(bytes, 64);
    free(bytes);
}
