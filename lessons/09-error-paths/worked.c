/*
 * A town crier reads out two names in capitals. The function makes two blocks
 * that it needs for a while and one that it hands over. Each may be refused.
 *
 *     cc -std=c17 -Wall -Wextra -g worked.c -o worked && ./worked
 */
#include <ctype.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* A copy in capitals. The caller owns it. NULL: memory ran out. */
static char *capitals(const char *text)
{
    /* SIZE, ALLOCATE */
    size_t length = strlen(text);
    char *copy = malloc(length + 1);

    /* CHECK */
    if (copy == NULL)
        return NULL;

    /* FILL: the terminator too */
    for (size_t i = 0; i <= length; i++)
        copy[i] = (char)toupper((unsigned char)text[i]);

    /* HAND OVER */
    return copy;
}

/*
 * What the crier says of two people. The names are only read. The caller owns
 * the result. NULL: memory ran out, and nothing is left behind.
 */
static char *cry(const char *bride, const char *groom)
{
    /* nothing is owned yet, and each pointer says so */
    char *one = NULL, *other = NULL, *text = NULL;

    /* ALLOCATE, CHECK: what is needed for a while */
    one = capitals(bride);
    if (one == NULL)
        goto done;
    other = capitals(groom);
    if (other == NULL)
        goto done;

    /* SIZE, ALLOCATE, CHECK: what is handed over */
    size_t size = strlen(one) + strlen(" TAKES ") + strlen(other) + 1;
    text = malloc(size);
    if (text == NULL)
        goto done;

    /* FILL */
    snprintf(text, size, "%s TAKES %s", one, other);

done:
    /* RELEASE: on every way, in reverse order */
    free(other);
    free(one);

    /* HAND OVER: the text, or NULL */
    return text;
}

int main(void)
{
    char *text = cry("Ada", "Charles");
    if (text == NULL) {
        fprintf(stderr, "the crier is out of memory\n");
        return EXIT_FAILURE;
    }
    puts(text);
    free(text);
    return EXIT_SUCCESS;
}
