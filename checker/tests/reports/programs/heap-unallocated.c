/* read by: memcheck */
#include <stdlib.h>

int main(void)
{
    char *bytes = malloc(16);
    char found = bytes[100000];
    free(bytes);
    return found != 0;
}
