/*
 * A function that makes a text and has to return it. With the word inside it is
 * freed where it was allocated. Run by F29-free-where-you-allocated.sh.
 */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static char *greeting(const char *name, int free_inside)
{
    size_t size = strlen("Hello, ") + strlen(name) + 1;
    char *text = malloc(size);
    if (text == NULL)
        return NULL;
    snprintf(text, size, "Hello, %s", name);
    if (free_inside)
        free(text);
    return text;
}

int main(int count, char **word)
{
    int inside = count > 1 && strcmp(word[1], "inside") == 0;
    char *text = greeting("Ada", inside);
    if (text == NULL)
        return EXIT_FAILURE;
    puts(text);
    if (!inside)
        free(text);
    return EXIT_SUCCESS;
}
