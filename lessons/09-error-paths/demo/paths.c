/*
 * A kiosk that loses a note when a customer is unknown and has sent one. Each
 * word is a customer, with a note when it has a colon. Run by
 * lines-are-not-paths.sh.
 */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static int serve(const char *customer)
{
    char *note = NULL;
    const char *colon = strchr(customer, ':');
    if (colon != NULL)
        note = strdup(colon + 1);
    if (customer[0] == '?')
        return -1;
    if (note != NULL)
        printf("note: %s\n", note);
    free(note);
    return 0;
}

int main(int count, char **word)
{
    for (int i = 1; i < count; i++)
        serve(word[i]);
    return EXIT_SUCCESS;
}
