/* read by: asan memcheck */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static void show(const char *name)
{
    printf("%s\n", name);
}

int main(void)
{
    char *name = malloc(4);
    memcpy(name, "name", 4);
    show(name);
    free(name);
}
