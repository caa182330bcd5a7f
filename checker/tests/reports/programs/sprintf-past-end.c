/* read by: asan memcheck */
#include <stdio.h>
#include <stdlib.h>

static void label(char *out, int number)
{
    sprintf(out, "number %d", number);
}

int main(void)
{
    char *out = malloc(12);
    label(out, 1234567);
    free(out);
}
