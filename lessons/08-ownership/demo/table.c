/*
 * A table that is needed until the end and never given back. With the word
 * forget its last pointer is lost. Run by F20-needed-until-the-end.sh.
 */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static int *squares;            /* needed until the process ends */

int main(int count, char **word)
{
    squares = malloc(100 * sizeof *squares);
    if (squares == NULL)
        return EXIT_FAILURE;
    for (int i = 0; i < 100; i++)
        squares[i] = i * i;
    printf("%d\n", squares[12]);
    if (count > 1 && strcmp(word[1], "forget") == 0)
        squares = NULL;
    return EXIT_SUCCESS;
}
