/*
 * An editor with three notes asks a library for a fourth, which is refused.
 * With the word exit the library ends the program. Run by a-library-that-exits.sh.
 */
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* The library. Its request is refused here, to see what happens then. */
static char *note_new(bool exits)
{
    char *note = NULL;
    if (note == NULL && exits) {
        fprintf(stderr, "out of memory\n");
        exit(EXIT_FAILURE);
    }
    return note;
}

int main(int count, char **word)
{
    static const char *const note[] = {"eggs", "flour", "yeast"};
    if (count < 3)
        return EXIT_FAILURE;
    char *fourth = note_new(strcmp(word[1], "exit") == 0);
    if (fourth == NULL)
        fprintf(stderr, "no memory for a fourth note; the others are saved\n");
    free(fourth);
    FILE *file = fopen(word[2], "w");
    if (file == NULL)
        return EXIT_FAILURE;
    for (int i = 0; i < 3; i++)
        fprintf(file, "%s\n", note[i]);
    return fclose(file) == 0 ? EXIT_SUCCESS : EXIT_FAILURE;
}
