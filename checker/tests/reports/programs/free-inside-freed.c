/* read by: memcheck */
#include <stdlib.h>

int main(void)
{
    char *volatile bytes = malloc(16);
    free(bytes);
    free(bytes + 4);
}
