/*
 * A worked example: one block, from the first thought to its release.
 *
 *     cc -g worked.c -o worked && ./worked
 *
 * The six words in capitals come back in every lesson.
 */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/*
 * The two names with a blank between them. A new block that belongs to the
 * caller, who releases it with free(). NULL when memory runs out.
 */
static char *full_name(const char *first, const char *last)
{
    /* SIZE: one part for each thing that will stand in the block */
    size_t first_length = strlen(first);
    size_t last_length = strlen(last);
    size_t blank = 1;
    size_t terminator = 1;
    size_t size = first_length + blank + last_length + terminator;

    /* ALLOCATE: ask for exactly that many bytes */
    char *name = malloc(size);

    /* CHECK: the answer may be no */
    if (name == NULL)
        return NULL;

    /* FILL: every index that is used here is below size */
    memcpy(name, first, first_length);
    name[first_length] = ' ';
    memcpy(name + first_length + blank, last, last_length);
    name[first_length + blank + last_length] = '\0';

    /* HAND OVER: from here on the block belongs to the caller */
    return name;
}

int main(void)
{
    char *pilot = full_name("Noor", "Haddad");
    char *deputy = full_name("Tunde", "Adebayo");
    int status = EXIT_FAILURE;

    if (pilot != NULL && deputy != NULL) {
        printf("pilot: %s, deputy: %s\n", pilot, deputy);
        status = EXIT_SUCCESS;
    }

    /* RELEASE: each block once, by its owner; free(NULL) does nothing */
    free(deputy);
    free(pilot);
    return status;
}
