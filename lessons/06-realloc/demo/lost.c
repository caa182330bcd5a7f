/*
 * Grows a text by the line that everybody writes once. The number of bytes is
 * the argument; one that no machine has makes realloc say no. Run by
 * L78-the-only-pointer.sh.
 */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

int main(int argc, char **argv)
{
    size_t bytes = argc > 1 ? strtoull(argv[1], NULL, 10) : 48;
    char *text = malloc(24);
    if (text == NULL)
        return EXIT_FAILURE;
    strcpy(text, "three hours of work");

    text = realloc(text, bytes);
    puts(text == NULL ? "no text any more" : text);
    fflush(stdout);
    free(text);
    return EXIT_SUCCESS;
}
