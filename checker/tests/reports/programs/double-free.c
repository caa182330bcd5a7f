/* read by: asan memcheck */
#include <stdlib.h>

static void first_owner(char *bytes)
{
    free(bytes);
}

static void second_owner(char *bytes)
{
    free(bytes);
}

int main(void)
{
    char *bytes = malloc(32);
    first_owner(bytes);
    second_owner(bytes);
}
