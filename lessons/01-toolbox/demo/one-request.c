/* Asks for as many bytes as the first argument says, and does not check. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

int main(int argc, char **argv)
{
    size_t size = argc > 1 ? strtoull(argv[1], NULL, 0) : 100;
    char *text = malloc(size);

    strcpy(text, "hello");
    puts(text);
    free(text);
    return 0;
}
