/* The doctor's healthy program: no tool may report anything. */
#include <stdlib.h>
#include <string.h>

int main(void)
{
    char *word = malloc(6);
    if (!word)
        return 1;
    strcpy(word, "clean");
    int right = strcmp(word, "clean");
    free(word);
    return right;
}
