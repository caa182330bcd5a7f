// class: refused-unchecked
// expect: MEM-24 capital
// why: strdup allocates, and may be refused like malloc.
#include <ctype.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static char *capital(const char *word)
{
    char *copy = strdup(word);
    copy[0] = (char)toupper((unsigned char)copy[0]);
    return copy;
}

int main(void)
{
    char *word = capital("harbour");
    puts(word);
    free(word);
    return 0;
}
