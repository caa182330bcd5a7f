/* read by: memcheck-small-redzones */
#include <stdlib.h>
#include <string.h>

int main(void)
{
    char *volatile block[8];
    for (int i = 0; i < 8; i++)
        block[i] = malloc(24);
    memset(block[0], 'A', 400);
    for (int i = 0; i < 8; i++)
        free(block[i]);
}
