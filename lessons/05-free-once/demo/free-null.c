/* free(NULL), many times. Run by F48-the-question-before-free.sh. */
#include <stdlib.h>

int main(void)
{
    char *nothing = NULL;
    for (int i = 0; i < 1000; i++)
        free(nothing);
    return EXIT_SUCCESS;
}
