// class: leak
// expect: MEM-07 shout
// why: each turn makes a new text and forgets the one before.
#include <ctype.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static char *shout(const char *word)
{
    char *loud = strdup(word);
    for (char *at = loud; at && *at; at++)
        *at = (char)toupper((unsigned char)*at);
    return loud;
}

int main(void)
{
    const char *words[] = {"land", "ahoy", "captain"};
    for (int i = 0; i < 3; i++) {
        char *loud = shout(words[i]);
        if (!loud)
            return 1;
        puts(loud);
    }
    return 0;
}
