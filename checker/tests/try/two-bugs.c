/* One byte short, and never released. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static char *copy_of(const char *words)
{
    char *copy = malloc(strlen(words));
    if (copy)
        strcpy(copy, words);
    return copy;
}

int main(int argc, char **argv)
{
    char *name = copy_of(argc > 1 ? argv[1] : "Husum");
    if (!name)
        return EXIT_FAILURE;
    puts(name);
    return EXIT_SUCCESS;
}
