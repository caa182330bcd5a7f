/* Frees one block twice. */
#include <stdlib.h>

int main(void)
{
    char *block = malloc(40);
    char *alias = block;

    free(block);
    free(alias);
    return 0;
}
