/* Correct in every line but one that is missing. Run by F70-refuse-one.sh. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static char *name_tag(const char *name)
{
    char *tag = malloc(strlen(name) + 3);
    sprintf(tag, "<%s>", name);
    return tag;
}

int main(void)
{
    char *tag = name_tag("Ngozi");
    puts(tag);
    free(tag);
    return EXIT_SUCCESS;
}
