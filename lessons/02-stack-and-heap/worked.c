/*
 * A worked example: a text that outlives the function that makes it.
 *
 *     cc -g worked.c -o worked && ./worked
 */
#include <stdio.h>
#include <stdlib.h>

/*
 * The number plate of a bicycle: the town's letters, a blank, and the number.
 * A new block that belongs to the caller, who releases it with free(). It is
 * as large as its text and the terminator. NULL when memory runs out.
 */
static char *plate_text(const char *town, unsigned number)
{
    /* SIZE: let snprintf count; it writes nothing here */
    int length = snprintf(NULL, 0, "%s %u", town, number);
    size_t size = (size_t)length + 1;

    /* ALLOCATE: a local array would end with this function */
    char *text = malloc(size);

    /* CHECK: the heap can say no, which a frame cannot */
    if (text == NULL)
        return NULL;

    /* FILL: the same words as in SIZE, so that both agree */
    snprintf(text, size, "%s %u", town, number);

    /* HAND OVER: the pointer is copied to the caller, and so is the duty */
    return text;
}

int main(void)
{
    /* these two pointers live in the frame of main, the texts do not */
    char *mine = plate_text("GHE", 417);
    char *yours = plate_text("GHE", 1000418);
    int status = EXIT_FAILURE;

    if (mine != NULL && yours != NULL) {
        printf("%s, %s\n", mine, yours);
        status = EXIT_SUCCESS;
    }

    /* RELEASE: each block once; the pointers themselves end at the brace */
    free(yours);
    free(mine);
    return status;
}
