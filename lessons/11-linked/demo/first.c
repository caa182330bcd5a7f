/*
 * A list of five notes, each with a text of its own. It is given back with one
 * free, or with the word all as a whole. Run by free-of-the-first.sh.
 */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

struct note {
    char *text;
    struct note *next;
};

static struct note *note_new(const char *text, struct note *next)
{
    struct note *note = malloc(sizeof *note);
    char *copy = malloc(strlen(text) + 1);
    if (note == NULL || copy == NULL)
        exit(EXIT_FAILURE);
    strcpy(copy, text);
    note->text = copy;
    note->next = next;
    return note;
}

static void notes_clear(struct note *list)
{
    while (list != NULL) {
        struct note *next = list->next;
        free(list->text);
        free(list);
        list = next;
    }
}

int main(int count, char **word)
{
    struct note *list = NULL;
    for (int i = 0; i < 5; i++)
        list = note_new("a note", list);
    if (count > 1 && strcmp(word[1], "all") == 0)
        notes_clear(list);
    else
        free(list);
    list = NULL;
    return EXIT_SUCCESS;
}
