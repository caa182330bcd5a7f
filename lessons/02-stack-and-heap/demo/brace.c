/* The address of a text leaves its block by a variable; the block ends. */
#include <stdio.h>

int main(void)
{
    const char *word = NULL;

    {
        char text[16];
        snprintf(text, sizeof text, "closed");
        word = text;
    }
    {
        char other[16];
        snprintf(other, sizeof other, "open");
    }
    puts(word);
    return 0;
}
