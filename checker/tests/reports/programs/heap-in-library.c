/* read by: asan memcheck */
#include <stdlib.h>
#include <string.h>

static size_t length_of(const char *name)
{
    return strlen(name);
}

int main(void)
{
    char *name = malloc(4);
    memcpy(name, "name", 4);
    size_t length = length_of(name);
    free(name);
    return length > 100;
}
