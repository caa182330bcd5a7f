/* read by: asan memcheck */
#include <stdlib.h>
#include <string.h>

static void shift(char *text, size_t length)
{
    memcpy(text + 1, text, length);
}

int main(void)
{
    char *text = calloc(32, 1);
    shift(text, 20);
    free(text);
}
