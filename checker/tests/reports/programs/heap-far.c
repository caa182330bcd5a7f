/* read by: asan memcheck */
#include <stdlib.h>

int main(void)
{
    char *bytes = malloc(100);
    bytes[100 + 40] = 1;
    free(bytes);
}
