/* read by: memcheck-small-redzones */
#include <stdlib.h>

int main(void)
{
    char *volatile block = malloc(24);
    for (int i = 0; i < 200; i++)
        block[i] = 'A';
    char *volatile other = malloc(24);
    free(block);
    free(other);
}
