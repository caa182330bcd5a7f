/*
 * Moves 8 bytes by 3, with memcpy or, by -DMOVE, with memmove. The length comes
 * from outside, so that no compiler looks ahead. Run by
 * F71-who-sees-an-overlap.sh.
 */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

int main(int count, char **word)
{
    (void)word;
    size_t passed = (size_t)count + 7;
    char *text = calloc(16, 1);
    if (text == NULL)
        return EXIT_FAILURE;
    memcpy(text, "wind and", 8);
#ifdef MOVE
    memmove(text + 3, text, passed);
#else
    memcpy(text + 3, text, passed);
#endif
    puts(text + 3);
    free(text);
    return EXIT_SUCCESS;
}
