// clean: a bad argument ends the program with a status, after everything was freed.
// args: nonsense
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

int main(int argc, char **argv)
{
    char *word = strdup(argc > 1 ? argv[1] : "");
    if (!word)
        exit(EXIT_FAILURE);
    int bad = strcmp(word, "ebb") != 0 && strcmp(word, "flow") != 0;
    free(word);
    if (bad) {
        fprintf(stderr, "ebb or flow, please\n");
        exit(EXIT_FAILURE);
    }
    return 0;
}
